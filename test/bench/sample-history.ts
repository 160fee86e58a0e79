import { v7 } from 'uuid';
import type { Interval, PauseReason, Review, SessionEvent, SessionRecord } from '#contract';
import { Chance } from './chance.ts';
import { prose, tags, titles } from './sample-words.ts';

export const sampleZone = 'Europe/Berlin';
const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];

export type Sample = { sessions: SessionRecord[]; firstDay: string; lastDay: string };

/** Closed sessions spread over ten years that end with the day before `today` (ms), as one busy person leaves them. */
export function sampleHistory(count: number, todayMs: number): Sample {
  const chance = new Chance(2026);
  const lastDayMs = Math.floor(todayMs / dayMs) * dayMs - 2 * dayMs;
  const days = 3_652;
  const firstDayMs = lastDayMs - (days - 1) * dayMs;
  const sessions: SessionRecord[] = [];
  for (let day = 0; day < days; day += 1) {
    const upTo = Math.floor(((day + 1) * count) / days);
    const ofDay = upTo - sessions.length;
    const slotMs = (14 * hourMs) / ofDay;
    for (let slot = 0; slot < ofDay; slot += 1) {
      const startMs = firstDayMs + day * dayMs + 6 * hourMs + Math.round(slot * slotMs);
      const late = slot === ofDay - 1 && chance.happens(0.1);
      sessions.push(session(chance, startMs, startMs + (late ? 4 * hourMs : Math.floor(slotMs))));
    }
  }
  return { sessions, firstDay: dayOf(firstDayMs - dayMs), lastDay: dayOf(lastDayMs + dayMs) };
}

/** The stretches a session of the sample worked. */
export function workOf(session: SessionRecord): Interval[] {
  return session.events.flatMap((event) => ('worked' in event && event.worked !== null ? event.worked : []));
}

export function opened(session: SessionRecord): Extract<SessionEvent, { type: 'started' }> {
  const [first] = session.events;
  if (first?.type !== 'started') throw new Error(`Session ${session.id} was not started`);
  return first;
}

function session(chance: Chance, slotStartMs: number, slotEndMs: number): SessionRecord {
  const startMs = slotStartMs + chance.whole(0, 90_000);
  const endMs = slotEndMs - chance.whole(0, 4 * minuteMs);
  const id = v7({ msecs: startMs, random: chance.bytes(16) });
  const events: SessionEvent[] = [started(chance, startMs)];
  const pauses = chance.one([0, 0, 1, 1, 1, 2]);
  const partMs = Math.floor((endMs - startMs) / (pauses + 1));
  let sinceMs = startMs;
  for (let part = 1; part <= pauses; part += 1) {
    const stopMs = startMs + part * partMs - chance.whole(minuteMs, 3 * minuteMs);
    events.push(...noted(chance, sinceMs, stopMs), paused(chance, sinceMs, stopMs));
    sinceMs = startMs + part * partMs;
    events.push({ type: 'resumed', at: instant(sinceMs), since: instant(sinceMs), plannedCheckoutAt: null });
  }
  events.push(...noted(chance, sinceMs, endMs), ...ended(chance, sinceMs, endMs));
  return { id, events };
}

function started(chance: Chance, startMs: number): SessionEvent {
  const at = instant(startMs);
  const steps = chance.happens(0.1) ? ['gather', 'do', 'check'] : [];
  return {
    type: 'started',
    at,
    since: at,
    clock: 'running',
    title: chance.one(titles),
    zone: sampleZone,
    plannedOutcome: chance.happens(0.25) ? prose(chance) : null,
    estimateMs: chance.happens(0.4) ? chance.whole(1, 12) * 5 * minuteMs : null,
    plannedCheckoutAt: null,
    tags: [...new Set(Array.from({ length: chance.whole(0, 3) }, () => chance.one(tags)))],
    steps: steps.map((text, index) => ({ id: `step-${index + 1}`, text })),
    procedureId: null,
    continuesId: null,
  };
}

function noted(chance: Chance, fromMs: number, toMs: number): SessionEvent[] {
  const notes = chance.one([0, 0, 1, 1, 2]);
  const places = Array.from({ length: notes }, () => chance.whole(fromMs, toMs)).sort((one, other) => one - other);
  return places.map((ms) => ({ type: 'noted', at: instant(ms), text: prose(chance) }));
}

function paused(chance: Chance, sinceMs: number, stopMs: number): SessionEvent {
  const reason = chance.one<PauseReason>(['manual', 'manual', 'switch', 'idle', 'lock', 'suspend', 'quit']);
  return { type: 'paused', at: instant(stopMs), worked: span(sinceMs, stopMs), reason, away: null };
}

function ended(chance: Chance, sinceMs: number, endMs: number): SessionEvent[] {
  const at = instant(endMs);
  const worked = span(sinceMs, endMs);
  if (chance.happens(0.03)) return [{ type: 'aborted', at, worked, reason: 'not needed any more' }];
  const completed: SessionEvent = {
    type: 'completed',
    at,
    worked,
    checkoutType: 'manual',
    decision: 'complete',
    review: chance.happens(0.3) ? review(chance) : null,
    remainingMs: null,
    continueReason: null,
    nextId: null,
  };
  return chance.happens(0.02) ? [completed, { type: 'archived', at: instant(endMs + minuteMs) }] : [completed];
}

function review(chance: Chance): Review {
  return {
    keep: chance.happens(0.6) ? prose(chance) : null,
    problem: chance.happens(0.4) ? prose(chance) : null,
    try: prose(chance),
  };
}

function span(startMs: number, endMs: number): Interval {
  return { start: instant(startMs), end: instant(endMs) };
}

const instant = (ms: number) => new Date(ms).toISOString();
const dayOf = (ms: number) => instant(ms).slice(0, 10);
