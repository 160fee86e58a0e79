export { AmendForm as default } from './amend-form.tsx';
export type { Chosen } from './use-amendment.ts';
