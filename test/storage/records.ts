import fc from 'fast-check';
import { v7 } from 'uuid';
import type { SessionEvent, SessionRecord } from '#contract';
import { sealed } from '../../src-main/storage/chain.ts';

/** A completed session: worked for `workMinutes`, with a pause before each later stretch. */
export type Drawn = {
  title: string;
  startMs: number;
  zone: string;
  workMinutes: number[];
  pauseMinutes: number;
  note: string;
};

const iso = (ms: number) => new Date(ms).toISOString();
const minuteMs = 60_000;

/** Text as people write it, and as nobody does. */
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });

export const anySession: fc.Arbitrary<Drawn> = fc.record({
  title: anyText,
  startMs: fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2026-01-01T00:00:00Z') }),
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'),
  workMinutes: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }),
  pauseMinutes: fc.integer({ min: 1, max: 60 }),
  note: anyText,
});

/** The record of a drawn session. */
export function recordOf(drawn: Drawn): SessionRecord {
  const events: SessionEvent[] = [started(drawn)];
  let atMs = drawn.startMs;
  drawn.workMinutes.forEach((minutes, index) => {
    const since = iso(atMs);
    if (index > 0) events.push({ type: 'resumed', at: since, since, plannedCheckoutAt: null });
    atMs += minutes * minuteMs;
    events.push({ type: 'noted', at: iso(atMs), text: drawn.note });
    events.push(stopped(since, iso(atMs), index === drawn.workMinutes.length - 1));
    atMs += drawn.pauseMinutes * minuteMs;
  });
  return sealed({ id: v7({ msecs: drawn.startMs }), events });
}

function started({ title, startMs, zone }: Drawn): SessionEvent {
  return {
    type: 'started',
    at: iso(startMs),
    since: iso(startMs),
    clock: 'running',
    title,
    zone,
    plannedOutcome: null,
    estimateMs: null,
    plannedCheckoutAt: null,
    tags: ['drawn'],
    steps: [{ id: 'step-1', text: title }],
    procedureId: null,
    continuesId: null,
  };
}

function stopped(start: string, end: string, last: boolean): SessionEvent {
  const worked = { start, end };
  if (!last) return { type: 'paused', at: end, worked, reason: 'lock', away: null };
  return {
    type: 'completed',
    at: end,
    worked,
    checkoutType: 'manual',
    decision: 'complete',
    review: { keep: null, problem: null, try: 'Begin earlier' },
    remainingMs: null,
    continueReason: null,
    nextId: null,
  };
}
