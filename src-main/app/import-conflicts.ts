import type { Conflict, Interval } from '#contract';
import { later, overlaps, type Session } from '../engine/index.ts';
import type { Records } from './records.ts';

/** Recorded work, or work of the file itself, that sessions to be imported would overlap. Aborted ones claim no time. */
export function importConflicts(sessions: Session[], records: Records): Conflict[] {
  const wanted = byStart(sessions.filter((session) => session.ending?.status !== 'aborted').flatMap(workOf));
  const [first] = wanted;
  if (first === undefined) return [];
  const end = wanted.reduce((latest, work) => later(latest, work.end), first.end);
  const known = [...workInHand(records), ...records.recordedWithin({ start: first.start, end }, records.state)];
  return [...overlapping(wanted), ...collisions(wanted, byStart(known))];
}

function workOf(session: Session): Conflict[] {
  return session.worked.map((work) => ({ sessionId: session.id, title: session.title, ...work }));
}

function workInHand(records: Records): Conflict[] {
  const { sessions, running } = records.state;
  const current = (session: Session): Interval[] =>
    running?.sessionId === session.id ? [{ start: running.since, end: records.effectiveNow() }] : [];
  return Object.values(sessions)
    .filter((session) => session.ending?.status !== 'aborted')
    .flatMap((session) => workOf({ ...session, worked: [...session.worked, ...current(session)] }));
}

function byStart(work: Conflict[]): Conflict[] {
  return work.sort((one, other) => (one.start < other.start ? -1 : 1));
}

/** Stretches of the file that overlap an earlier one of it. */
function overlapping(sorted: Conflict[]): Conflict[] {
  let last: Conflict | undefined;
  return sorted.filter((work) => {
    const clashes = last !== undefined && overlaps(last, work);
    if (last === undefined || work.end > last.end) last = work;
    return clashes;
  });
}

/** The known stretches that some wanted one overlaps. Both sorted by start, and the known ones free of overlap. */
function collisions(wanted: Conflict[], known: Conflict[]): Conflict[] {
  const found: Conflict[] = [];
  let from = 0;
  for (const work of known) {
    while (from < wanted.length && (wanted[from]?.end ?? '') <= work.start) from += 1;
    const candidate = wanted[from];
    if (candidate !== undefined && overlaps(candidate, work)) found.push(work);
  }
  return found;
}
