export { Steps } from './steps.tsx';
export { Tracker } from './tracker.tsx';
