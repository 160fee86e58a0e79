import type { Instant, IntervalView, PauseView, SessionView } from '#contract';
import type { Place } from '../../shared/place.ts';
import { dayIn } from '../../shared/wall-time.ts';
import { fieldOf, type Reading, type Row, rowsOf, type Show } from './rows.ts';

export type Span = { start: Instant; end: Instant };

/** The session that gets a stretch: one there is, or a new one of that title. */
type Receiver = { sessionId: string; title: string } | { sessionId: null; title: string };

export type Gift = Span & { to: Receiver };

/** A correction before it is saved: what is left to the session, and what others get. */
export type Draft = { rows: Row[]; gifts: Gift[]; nextKey: number };

/** Time between two stretches of the draft. `before` and `after` are the keys of their rows; the last may be open. */
export type Gap = Span & { before: number; after: number | null; pause: PauseView | null };

export function draftOf(session: SessionView, show: Show): Draft {
  const rows = rowsOf(session, show);
  return { rows, gifts: [], nextKey: rows.length };
}

/** A row as it stands for exact times. */
function placed(row: Row, span: IntervalView, show: Show, { zone }: Place): Row {
  const { start, end } = span;
  return { ...row, day: dayIn(zone, start), start: fieldOf(start, show), end: fieldOf(end, show, start) };
}

type Known = { key: number; start: Instant; end: Instant | null };

function known(draft: Draft, readings: readonly Reading[]): Known[] {
  return draft.rows
    .flatMap(({ key }, index) => {
      const { start, end, problem } = readings[index] ?? { start: null, end: null, problem: 'start' };
      return start === null || problem !== null ? [] : [{ key, start, end }];
    })
    .sort((one, other) => (one.start < other.start ? -1 : 1));
}

const longestOpenGapMs = 86_400_000;

/** The pauses of a draft, with the reason that is on record for them. */
export function gapsOf(draft: Draft, readings: readonly Reading[], session: SessionView, now: Instant): Gap[] {
  const work = known(draft, readings);
  const between = work.flatMap(({ key, end }, index): Gap[] => {
    const next = work[index + 1];
    if (end === null || next === undefined || next.start <= end) return [];
    return [{ start: end, end: next.start, before: key, after: next.key, pause: null }];
  });
  const last = work.at(-1);
  const open =
    session.clock === 'paused' &&
    last?.end != null &&
    last.end < now &&
    msOf({ start: last.end, end: now }) < longestOpenGapMs
      ? [{ start: last.end, end: now, before: last.key, after: null, pause: null }]
      : [];
  return [...between, ...open].flatMap((gap) =>
    without(gap, draft.gifts).map((part) => ({ ...gap, ...part, pause: pauseAt(session, part) })),
  );
}

function pauseAt({ pauses }: SessionView, { start, end }: Span): PauseView | null {
  return pauses.find((pause) => pause.start < end && (pause.end === null || pause.end > start)) ?? null;
}

/** What is left of a stretch when others are taken out of it. */
function without(span: Span, taken: readonly Span[]): Span[] {
  return taken.reduce(
    (left, { start, end }) =>
      left.flatMap((one) => {
        if (one.end <= start || end <= one.start) return [one];
        const parts = [
          { start: one.start, end: start },
          { start: end, end: one.end },
        ];
        return parts.filter((part) => part.start < part.end);
      }),
    [span],
  );
}

export function msOf({ start, end }: Span): number {
  return Date.parse(end) - Date.parse(start);
}

export type Tools = { show: Show; place: Place };

/** The same with one stretch at other times. */
export function withPlaced(draft: Draft, key: number, span: IntervalView, { show, place }: Tools): Draft {
  return { ...draft, rows: draft.rows.map((row) => (row.key === key ? placed(row, span, show, place) : row)) };
}

/** The pause was none: what is before and after it becomes one. */
export function withoutGap(draft: Draft, gap: Gap, readings: readonly Reading[], tools: Tools): Draft {
  const work = known(draft, readings);
  const [before, after] = [work.find(({ key }) => key === gap.before), work.find(({ key }) => key === gap.after)];
  if (before === undefined) return draft;
  if (after === undefined || gap.end !== after.start || gap.start !== before.end) {
    const row: Row = { key: draft.nextKey, day: '', start: fieldOf(null, tools.show), end: fieldOf(null, tools.show) };
    const rows = [...draft.rows, placed(row, gap, tools.show, tools.place)];
    return after === undefined && gap.start === before.end
      ? withPlaced(draft, before.key, { start: before.start, end: gap.end }, tools)
      : { ...draft, rows, nextKey: draft.nextKey + 1 };
  }
  const joined = withPlaced(draft, after.key, { start: before.start, end: after.end }, tools);
  return { ...joined, rows: joined.rows.filter(({ key }) => key !== before.key) };
}

/** Takes a stretch of time out of the work; rows that cannot be read are left alone. */
export function withPause(draft: Draft, span: Span, readings: readonly Reading[], tools: Tools): Draft {
  let { nextKey } = draft;
  const rows = draft.rows.flatMap((row, index) => {
    const { start, end, problem } = readings[index] ?? { start: null, end: null, problem: 'start' };
    if (start === null || problem !== null) return [row];
    const until = end ?? tools.place.now;
    const left = without({ start, end: until }, [span]);
    if (left.length === 1 && left[0]?.start === start && left[0].end === until) return [row];
    return left.map((part, at) => {
      const key = at === 0 ? row.key : nextKey++;
      return placed(
        { ...row, key },
        { start: part.start, end: part.end === until ? end : part.end },
        tools.show,
        tools.place,
      );
    });
  });
  return { ...draft, rows, nextKey };
}

/** Gives a stretch away, whether it was work or a pause. */
export function withGift(draft: Draft, gift: Gift, readings: readonly Reading[], tools: Tools): Draft {
  const cut = withPause(draft, gift, readings, tools);
  return { ...cut, gifts: [...cut.gifts, gift] };
}

export function withoutGift(draft: Draft, gift: Gift): Draft {
  return { ...draft, gifts: draft.gifts.filter((one) => one !== gift) };
}

/** What a draft changes, in ms: work it adds, work it takes away, and what of all that others get. */
export function changeOf(before: readonly Span[], after: readonly Span[], gifts: readonly Gift[]) {
  const sum = (spans: Span[]) => spans.reduce((ms, span) => ms + msOf(span), 0);
  // Of hundreds of stretches all but a few are what they were.
  const [gone, come] = [differing(before, after), differing(after, before)];
  return {
    addedMs: sum(come.flatMap((span) => without(span, gone))),
    takenMs: sum(gone.flatMap((span) => without(span, come))),
    givenMs: sum([...gifts]),
  };
}

/** The stretches that are not among others just as they are. */
function differing(spans: readonly Span[], others: readonly Span[]): Span[] {
  const same = new Set(others.map(({ start, end }) => `${start} ${end}`));
  return spans.filter(({ start, end }) => !same.has(`${start} ${end}`));
}
