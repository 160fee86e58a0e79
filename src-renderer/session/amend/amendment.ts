import type { Conflict, Instant, IntervalView, SessionView, TimelineView } from '#contract';
import type { Place } from '../../shared/place.ts';
import type { Times } from '../../shared/times.ts';
import type { CommandRunner } from '../../shared/use-command.ts';
import type { changeOf, Gap, Gift, Span } from './draft.ts';
import type { Reading, Row } from './rows.ts';
import type { News } from './use-news.ts';

/** What is looked at closely: a stretch of work by its row, or the pause that begins then. */
export type Chosen = { kind: 'work'; key: number } | { kind: 'pause'; start: Instant };

/** A correction in the making. */
export type Amendment = {
  session: SessionView;
  rows: Row[];
  readings: Reading[];
  gaps: Gap[];
  gifts: Gift[];
  conflicts: Conflict[][];
  giftConflicts: Conflict[][];
  /** What other sessions have on record on these days. */
  timeline: TimelineView;
  change: ReturnType<typeof changeOf>;
  isChanged: boolean;
  why: string;
  asked: boolean;
  saving: CommandRunner;
  /** What came on record meanwhile. Nothing is saved before it is said what becomes of it. */
  news: News;
  mayRun: boolean;
  times: Times;
  place: Place;
  chosen: Chosen | null;
  choose(chosen: Chosen | null): void;
  type(key: number, field: 'start' | 'end', text: string): void;
  /** Writes what was typed as it was understood. */
  settle(key: number): void;
  /** Puts a stretch at exact times; `quietly` while it is being dragged. */
  put(key: number, span: IntervalView, how?: 'quietly'): void;
  add(): void;
  remove(key: number): void;
  /** At an instant within it, else in its middle. */
  split(key: number, at?: Instant): void;
  fill(gap: Gap): void;
  pause(span: Span): void;
  give(gift: Gift): void;
  keep(gift: Gift): void;
  back(): void;
  setWhy(why: string): void;
  /** Gives it up. */
  leave(): void;
  save(): Promise<void>;
};
