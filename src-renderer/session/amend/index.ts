export { AmendForm as default } from './amend-form.tsx';
export type { Chosen } from './amendment.ts';
