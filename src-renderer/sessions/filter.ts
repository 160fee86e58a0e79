import { z } from 'zod';
import { day, type QueryInput, type SessionKind, sessionKind } from '#contract';

/** Which sessions are listed. Empty text says that it is not asked for. */
export type Filter = { text: string; show: readonly SessionKind[]; tag: string; from: string; to: string };

/** In the order they are shown. */
export const kinds = sessionKind.options;

/** What is listed at first: what is worked on, and what was done. */
export const plainFilter: Filter = { text: '', show: ['in_progress', 'completed'], tag: '', from: '', to: '' };

const kindsWritten = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(sessionKind).min(1));
const dayWritten = day.catch('');
const textWritten = z.string().max(1_000).catch('');

/** As an address has it. What it does not say, or not well, is as at first. */
export function filterOf(search: string): Filter {
  const said = new URLSearchParams(search);
  return {
    text: textWritten.parse(said.get('text') ?? ''),
    show: kindsWritten.catch([...plainFilter.show]).parse(said.get('show') ?? ''),
    tag: z
      .string()
      .max(200)
      .catch('')
      .parse(said.get('tag') ?? ''),
    from: dayWritten.parse(said.get('from') ?? ''),
    to: dayWritten.parse(said.get('to') ?? ''),
  };
}

/** The address of the window with this filter. */
export function searchOf(filter: Filter): string {
  const said = new URLSearchParams({ window: 'sessions' });
  if (filter.show.join() !== plainFilter.show.join()) said.set('show', filter.show.join());
  for (const name of ['text', 'tag', 'from', 'to'] as const) if (filter[name] !== '') said.set(name, filter[name]);
  return `?${said}`;
}

/** Whether it leaves anything out but what is left out at first. */
export function isPlain(filter: Filter): boolean {
  return searchOf(filter) === searchOf(plainFilter);
}

/** Whether its last day comes before its first: that is said where they are typed. */
export function isOutOfOrder({ from, to }: Filter): boolean {
  return from !== '' && to !== '' && to < from;
}

/** The question whose answer is listed. */
export function questionOf({ text, show, tag, from, to }: Filter): Extract<QueryInput, { type: 'sessions' }> {
  return {
    type: 'sessions',
    show: [...show],
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(tag !== '' && { tag }),
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
  };
}
