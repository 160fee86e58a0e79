export { Data as default } from './data.tsx';
