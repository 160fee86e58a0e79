import { expect } from 'vitest';
import type { SessionView } from '#contract';
import { type Asked, currentOf, everySession, proceduresOf, sessionFrom } from './ask.ts';
import { sessionsInImport } from './command-stream.ts';
import { type Kill, now } from './kill-round.ts';
import { happenings, type Shadow } from './shadow.ts';

type Extra = { sessionId: string; type: string; at: string };

/** How long before its end a killed product is known to have been alive, from the contract. */
const longestSilenceMs = 15_000;

/** Holds what is there after a restart against what was answered before the kill, and takes it into the shadow. */
export async function expectNothingLost(asked: Asked, shadow: Shadow, kill: Kill): Promise<void> {
  const views = await Promise.all((await everySession(asked)).map(({ id }) => sessionFrom(asked, id)));
  const procedures = new Set((await proceduresOf(asked)).map(({ id }) => id));
  expect([...shadow.procedures].filter((id) => !procedures.has(id))).toEqual([]);
  expect(lost(views, shadow)).toEqual([]);

  const settled = views.filter((view) => isNew(view, shadow) && view.history.at(-1)?.reason === 'crash');
  const extras = extrasOf(views, settled, shadow);
  expectOneCommandAtMost(extras, kill);
  if (extras.length === 0) expect(settled.map(({ id }) => id)).toEqual(shadow.running === null ? [] : [shadow.running]);
  expect(settled.length).toBeLessThanOrEqual(1);

  const current = await currentOf(asked);
  expect(current.running).toBeNull();
  expect(views.filter(({ clock }) => clock === 'running')).toEqual([]);
  for (const session of settled) expectRightAway(session, current.away, kill);
  for (const view of views)
    expect({ id: view.id, workedMs: view.workedMs }).toEqual({ id: view.id, workedMs: workOf(view) });

  for (const view of views) shadow.saw(view);
  shadow.aways = current.away.map(({ id }) => id);
  for (const id of procedures) shadow.procedures.add(id);
}

/** Answered events that are not there, or not as they were answered. */
function lost(views: SessionView[], shadow: Shadow): string[] {
  const found = new Map(views.map((view) => [view.id, happenings(view)]));
  return [...shadow.histories].flatMap(([id, answered]) => {
    const there = found.get(id)?.slice(0, answered.length);
    return JSON.stringify(there) === JSON.stringify(answered) ? [] : [`${id}: ${JSON.stringify({ answered, there })}`];
  });
}

function isNew(view: SessionView, shadow: Shadow): boolean {
  return view.history.length > (shadow.histories.get(view.id)?.length ?? 0);
}

/** What is there beyond what was answered, but for the settling of the crash. */
function extrasOf(views: SessionView[], settled: SessionView[], shadow: Shadow): Extra[] {
  return views.flatMap((view) => {
    const events = settled.includes(view) ? view.history.slice(0, -1) : view.history;
    const extra = events.slice(shadow.histories.get(view.id)?.length ?? 0);
    return extra.map(({ type, at }) => ({ sessionId: view.id, type, at }));
  });
}

/** The command in flight may be there, whole, or not: all of it happened at one instant shortly before the kill. */
function expectOneCommandAtMost(extras: Extra[], { inFlight, lastChangeAt, killedAt }: Kill): void {
  if (inFlight === null) expect(extras).toEqual([]);
  const instants = new Set(extras.map(({ at }) => at));
  expect(instants.size, JSON.stringify({ extras, inFlight })).toBeLessThanOrEqual(1);
  for (const at of instants) {
    expect(at >= lastChangeAt && at <= killedAt, `${lastChangeAt} ≤ ${at} ≤ ${killedAt}`).toBe(true);
  }
  if (inFlight?.type === 'import') expect([0, sessionsInImport]).toContain(extras.length);
}

function expectRightAway(
  session: SessionView,
  aways: { sessionId: string; reason: string; start: string; end: string | null; id: string }[],
  kill: Kill,
): void {
  const away = aways.findLast(({ sessionId }) => sessionId === session.id);
  const stopped = session.intervals.at(-1);
  expect(away).toMatchObject({ reason: 'crash', start: stopped?.end });
  expect(session.pauses.at(-1)).toEqual({ start: away?.start, end: null, reason: 'crash', awayId: away?.id });
  const { start = '', end = '' } = away ?? {};
  const silenceMs = Date.parse(kill.killedAt) - Date.parse(start);
  expect(start >= kill.lastChangeAt, `${start} ≥ ${kill.lastChangeAt}`).toBe(true);
  expect(silenceMs).toBeGreaterThanOrEqual(0);
  expect(silenceMs).toBeLessThanOrEqual(longestSilenceMs);
  expect(end !== null && end >= kill.killedAt && end <= now(), `${kill.killedAt} ≤ ${end}`).toBe(true);
}

/** Work as the events tell it, added up without the product. */
function workOf(view: SessionView): number {
  const signs: Record<string, number> = { workTaken: -1 };
  return view.history.reduce((sum, { type, worked }) => {
    const stretches = (Array.isArray(worked) ? worked : [worked]).filter((stretch) => stretch != null);
    const ms = stretches.reduce((total: number, { start, end }) => total + Date.parse(end) - Date.parse(start), 0);
    return sum + (signs[type] ?? 1) * ms;
  }, 0);
}
