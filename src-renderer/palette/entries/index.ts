export type { Asked, Entry, Group } from './entry.ts';
export { everything } from './everything.ts';
export { foundEntries } from './of-others.ts';
