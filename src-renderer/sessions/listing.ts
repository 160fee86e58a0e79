import type { QueryInput } from '#contract';
import type { Client, Trouble } from '../client/index.ts';
import { whenIdle } from '../shared/when-idle.ts';
import { type Page, pageAt, pageOf, sizeOf, withPages } from './pages.ts';

export type Question = Extract<QueryInput, { type: 'sessions' }>;

/** What is known of the answer to a question. `count` is of all pages together, null until it is known. */
export type Listed = { pages: readonly Page[]; count: number | null; trouble: Trouble | null };

const pageLength = 100;
/** The most sessions that can be asked for at once. */
export const longestPage = 1_000;
/** Sessions below the last one that is seen: when fewer are there, the next page is asked for. */
const ahead = 200;

/**
 * The sessions that answer a question, page by page as they are scrolled to. What is seen of them can be asked for anew, so
 * that a list of thousands costs no more than a short one.
 */
export class Listing {
  private listed: Listed = { pages: [], count: null, trouble: null };
  private seen: { first: number; last: number };
  private turn = 0;
  /** Counts the changes of the records that were told of. */
  private version = 0;
  private isAsking = false;
  private readonly listeners = new Set<() => void>();
  private readonly client: Client;
  private readonly question: Question;

  /** @param atLeast how many are asked for at first, for a list that is come back to */
  constructor(client: Client, question: Question, atLeast: number) {
    this.client = client;
    this.question = question;
    this.seen = { first: 0, last: Math.max(0, atLeast - 1) };
  }

  current = (): Listed => this.listed;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The records have changed: what is seen is asked for anew, and all else once it is seen. */
  changed(): void {
    this.version += 1;
    void this.refresh();
  }

  /** Asks for the pages that are seen, or for the first one. Answers to an earlier call are dropped. */
  async refresh(): Promise<void> {
    const mine = this.nextTurn();
    const { version } = this;
    const { pages } = this.listed;
    const { first, last } = this.seen;
    const at = pages.length === 0 ? 0 : pageAt(pages, first);
    const anew: Page[] = [];
    let { count } = this.listed;
    let reached = sizeOf(pages.slice(0, at));
    let start = pages[at]?.start ?? null;
    do {
      const size = pages[at + anew.length]?.sessions.length ?? last + 1 - reached;
      const answer = await this.ask(start, Math.min(longestPage, Math.max(pageLength, size)), anew.length === 0);
      if (mine !== this.turn) return;
      if (!answer.ok) return this.take({ ...this.listed, trouble: answer.error });
      anew.push(pageOf(start, answer.value, version));
      count = answer.value.count ?? count;
      reached += answer.value.sessions.length;
      start = answer.value.cursor;
    } while (start !== null && reached <= last);
    if (at > 0 && sizeOf(anew) === 0) return this.fromTheTop();
    // More may have come below meanwhile.
    this.take({ pages: withPages(this.listed.pages, at, anew), count, trouble: null });
  }

  /** All that was seen is gone. */
  private fromTheTop(): Promise<void> {
    this.listed = { ...this.listed, pages: [] };
    this.seen = { first: 0, last: 0 };
    return this.refresh();
  }

  /** Told which places of the list are seen, counted from 0. */
  onSeen(first: number, last: number): void {
    this.seen = { first, last };
    const { pages } = this.listed;
    const seen = pages.slice(pageAt(pages, first), pageAt(pages, last) + 1);
    if (seen.some(({ version }) => version !== this.version)) void this.refresh();
    else if (!this.isAsking && sizeOf(this.listed.pages) - last < ahead) void this.more();
  }

  private async more(): Promise<void> {
    const { version } = this;
    const next = this.listed.pages.at(-1)?.next ?? null;
    if (next === null) return;
    this.isAsking = true;
    const answer = await this.ask(next, pageLength, false);
    // It lies below all that is seen: it may wait until the frame on its way was drawn.
    await whenIdle();
    this.isAsking = false;
    // What was asked for anew meanwhile may end elsewhere.
    if (this.listed.pages.at(-1)?.next !== next) return;
    if (!answer.ok) return this.take({ ...this.listed, trouble: answer.error });
    this.take({ ...this.listed, pages: [...this.listed.pages, pageOf(next, answer.value, version)], trouble: null });
  }

  private ask(cursor: string | null, limit: number, count: boolean) {
    return this.client.query<'sessions'>({ ...this.question, limit, cursor, count });
  }

  private nextTurn(): number {
    this.turn += 1;
    return this.turn;
  }

  private take(listed: Listed): void {
    this.listed = listed;
    for (const listener of this.listeners) listener();
  }
}
