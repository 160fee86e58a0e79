export { SessionWindow as default } from './session-window.tsx';
