import type { Interval, OverlapsView, SessionRecord } from '#contract';
import {
  instantAt,
  recordOf,
  type Session,
  sessionOf,
  spansOf,
  undoneEvents,
  withoutWork,
} from '../../engine/index.ts';
import type { Source } from './source.ts';

type Digest = ReturnType<Source['storage']['history']['digest']>;
type Overlap = OverlapsView[number];

/** A stretch of work (ms since 1970), and the way to the whole record of its session. */
type Work = { id: string; title: string; startMs: number; endMs: number; record(): SessionRecord };

/** Of closed months, by what was read of them: they change seldom, and are asked about after every command. */
const known = new WeakMap<Digest, WeakMap<Digest, Overlap[]>>();

/** The stretches at which this machine and another both worked, and that nobody has answered for, in order of start. */
export function overlapsOf([own, ...others]: readonly Source[]): OverlapsView {
  if (own === undefined) return [];
  const found = others.flatMap((other) => [...amongClosed(own, other), ...withOpen(own, other)]);
  return found.sort((one, next) => (one.start < next.start ? -1 : 1));
}

function amongClosed(own: Source, other: Source): Overlap[] {
  return monthsOf(own).flatMap((month) =>
    monthsOf(other)
      .filter(({ firstMs, lastMs }) => firstMs < month.lastMs && month.firstMs < lastMs)
      .flatMap((there) => betweenMonths(own, month.name, other, there.name)),
  );
}

function betweenMonths(own: Source, month: string, other: Source, otherMonth: string): Overlap[] {
  const [mine, theirs] = [own.storage.history.digest(month), other.storage.history.digest(otherMonth)];
  const ofMine = known.get(mine) ?? new WeakMap<Digest, Overlap[]>();
  known.set(mine, ofMine);
  const overlaps =
    ofMine.get(theirs) ?? between(closedWork(own, month), closedWork(other, otherMonth)).flatMap(unanswered(other));
  ofMine.set(theirs, overlaps);
  return overlaps.filter(({ sessionId, otherSessionId }) => stands(own, sessionId) && stands(other, otherSessionId));
}

/** Neither in hand again, nor another machine's by now. */
function stands({ records, hidden }: Source, id: string): boolean {
  return !hidden.has(id) && sessionOf(records.state, id) === undefined;
}

function withOpen(own: Source, other: Source): Overlap[] {
  const [mine, theirs] = [openWork(own), openWork(other)];
  const closedThere = coveredBy(other, mine);
  const closedHere = coveredBy(own, theirs);
  const pairs = [...between(mine, [...theirs, ...closedThere]), ...between(closedHere, theirs)];
  return pairs.flatMap(unanswered(other));
}

/** Closed work of the months that any of some work falls into. */
function coveredBy(source: Source, work: Work[]): Work[] {
  const [first, last] = [Math.min(...work.map(({ startMs }) => startMs)), Math.max(...work.map(({ endMs }) => endMs))];
  return monthsOf(source)
    .filter(({ firstMs, lastMs }) => firstMs < last && first < lastMs)
    .flatMap(({ name }) => closedWork(source, name))
    .filter(({ id }) => stands(source, id));
}

function monthsOf({ storage }: Source): { name: string; firstMs: number; lastMs: number }[] {
  return storage.history.months().flatMap((name) => {
    const bounds = storage.totals.bounds(name);
    return bounds === null ? [] : [{ name, firstMs: bounds.firstMs, lastMs: bounds.lastMs }];
  });
}

function closedWork({ storage }: Source, month: string): Work[] {
  const digest = storage.history.digest(month);
  return digest.ids.flatMap((id, index) => {
    const { title, status } = digest.row(index);
    const record = () => storage.history.record(month, index);
    if (status !== 'completed') return [];
    return digest
      .spans(index)
      .flatMap(({ startMs, endMs, pause }) => (pause === null ? [{ id, title, startMs, endMs, record }] : []));
  });
}

function openWork({ records, hidden }: Source): Work[] {
  const nowMs = Date.parse(records.effectiveNow());
  return Object.values(records.state.sessions).flatMap((session) => {
    if (hidden.has(session.id) || session.ending?.status === 'aborted') return [];
    const spans = spansOf(session, records.state.running, nowMs).filter(({ pause }) => pause === null);
    return spans.map(({ startMs, endMs }) => workOf(session, startMs, endMs));
  });
}

function workOf(session: Session, startMs: number, endMs: number): Work {
  return { id: session.id, title: session.title, startMs, endMs, record: () => recordOf(session) };
}

type Pair = { mine: Work; theirs: Work; startMs: number; endMs: number };

/** Both in order of start; neither overlaps itself but by mistake, so that hardly more is looked at than there is. */
function between(mine: Work[], theirs: Work[]): Pair[] {
  const [ordered, others] = [mine, theirs].map((work) => work.toSorted((one, next) => one.startMs - next.startMs));
  const pairs: Pair[] = [];
  let from = 0;
  for (const one of ordered ?? []) {
    while ((others?.[from]?.endMs ?? Number.POSITIVE_INFINITY) <= one.startMs) from += 1;
    for (const other of others?.slice(from) ?? []) {
      if (other.startMs >= one.endMs) break;
      if (one.id === other.id || other.endMs <= one.startMs) continue;
      const [startMs, endMs] = [Math.max(one.startMs, other.startMs), Math.min(one.endMs, other.endMs)];
      pairs.push({ mine: one, theirs: other, startMs, endMs });
    }
  }
  return pairs;
}

/** What of an overlap nobody has answered for; it was answered here, or both were said to be right there. */
function unanswered({ device }: Source): (pair: Pair) => Overlap[] {
  return ({ mine, theirs, startMs, endMs }) => {
    if (device === null) return [];
    const here = answersOf(mine.record(), theirs.id);
    const there = answersOf(theirs.record(), mine.id);
    const answered = [...here, ...there.filter(({ keep }) => keep === 'both')];
    const whole: Interval[] = [{ start: instantAt(startMs), end: instantAt(endMs) }];
    return answered.reduce(withoutWork, whole).map(({ start, end }) => ({
      sessionId: mine.id,
      title: mine.title,
      otherSessionId: theirs.id,
      otherTitle: theirs.title,
      device,
      start,
      end,
      givesWay: there.some((answer) => answer.keep === 'mine' && answer.start < end && start < answer.end),
    }));
  };
}

function answersOf(record: SessionRecord, otherId: string) {
  const undone = undoneEvents(record);
  return record.events.flatMap((event, index) =>
    event.type === 'overlapAnswered' && event.with.sessionId === otherId && !undone.has(index) ? [event] : [],
  );
}
