import { type MessageFiles, Messages } from './i18n.ts';

const first = import.meta.glob<{ default: Record<string, unknown> }>('../messages/*.json', { query: '?first' });
const more = import.meta.glob<{ default: Record<string, unknown> }>('../messages/*.json', { query: '?more' });

const files: MessageFiles = Object.fromEntries(
  Object.entries(first).flatMap(([path, load]) => {
    const rest = more[path];
    return rest === undefined ? [] : [[/([^/]+)\.json$/.exec(path)?.[1] ?? path, { first: load, more: rest }]];
  }),
);

/** What the windows say. */
export const messages = new Messages(files);
