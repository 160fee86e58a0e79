export { ProceduresDialog as default } from './procedures-dialog.tsx';
