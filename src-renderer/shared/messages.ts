import { type MessageFiles, Messages } from './i18n.ts';
import { languageOf } from './language-of.ts';

type Said = { default: Record<string, unknown> };

// Of every language, in the first script itself: 3 kB each, which is less than a browser waits for one more file.
const first = import.meta.glob<Said>('../messages/*.json', { query: '?first', eager: true });
const more = import.meta.glob<Said>('../messages/*.json', { query: '?more' });

const files: MessageFiles = Object.fromEntries(
  Object.entries(first).flatMap(([path, said]) => {
    const rest = more[path];
    return rest === undefined ? [] : [[languageOf(path), { first: async () => said, more: rest }]];
  }),
);

/** What the windows say. */
export const messages = new Messages(files);
