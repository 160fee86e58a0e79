export { Reports as default } from './reports.tsx';
