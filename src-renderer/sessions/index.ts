export { Sessions as default } from './sessions.tsx';
