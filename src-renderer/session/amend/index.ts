export { AmendForm as default } from './amend-form.tsx';
