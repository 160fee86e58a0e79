import './first-look/first-look.css';

export { isFirstLookShown, takeEarlyEvents, untilSettled } from './first-look/taken-up.ts';
export { Steps } from './steps.tsx';
export { Tracker } from './tracker.tsx';
