import type { SessionSummary, SessionsPage } from '#contract';

/** A page of the list: where it begins, as the page before says it, and where the next one does. */
export type Page = {
  start: string | null;
  next: string | null;
  sessions: readonly SessionSummary[];
  /** Which change of the records it knows of. */
  version: number;
};

export function pageOf(start: string | null, { sessions, cursor }: SessionsPage, version: number): Page {
  return { start, next: cursor, sessions, version };
}

/** The place among the pages of the session at a place of the list; the last page for what lies behind all. */
export function pageAt(pages: readonly Page[], index: number): number {
  let before = 0;
  for (const [place, { sessions }] of pages.entries()) {
    before += sessions.length;
    if (index < before) return place;
  }
  return Math.max(0, pages.length - 1);
}

/**
 * The pages with some of them read anew. Where the last of those ends elsewhere now, what follows does not join on to it:
 * it is left out, and read again when it is scrolled to.
 */
export function withPages(pages: readonly Page[], at: number, anew: readonly Page[]): Page[] {
  const before = pages.slice(0, at);
  const old = pages[at + anew.length - 1];
  const joins = old !== undefined && old.next === anew.at(-1)?.next;
  return [...before, ...anew, ...(joins ? pages.slice(at + anew.length) : [])];
}

export function sizeOf(pages: readonly Page[]): number {
  return pages.reduce((sum, { sessions }) => sum + sessions.length, 0);
}
