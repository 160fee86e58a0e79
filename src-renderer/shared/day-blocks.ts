import type { PauseReason, TimelineView } from '#contract';

/** A stretch of a day, in ms since 1970: work, or a gap with the reason of the pause and whose pause it was. */
export type Block = {
  kind: 'work' | 'pause';
  sessionId: string;
  title: string;
  startMs: number;
  endMs: number;
  /** It has not ended yet. */
  goesOn: boolean;
  /** Of a pause only. */
  reason: PauseReason | null;
};

/** The hours of a day that are shown, as a clock on the wall has them. */
export type Hours = { from: number; to: number };

const fewestHours = 8;
const usual: Hours = { from: 9, to: 17 };

/** Work within a stretch of time in order, and the pauses in between. A pause that no work follows is over for the day. */
export function blocksBetween(startMs: number, endMs: number, timeline: TimelineView, nowMs: number): Block[] {
  const work = timeline.flatMap((entry): Block[] => {
    if (entry.kind !== 'work') return [];
    const from = Math.max(startMs, Date.parse(entry.start));
    const to = Math.min(endMs, entry.end === null ? nowMs : Date.parse(entry.end));
    const { sessionId, title, end } = entry;
    const goesOn = end === null;
    return from < to ? [{ kind: 'work', sessionId, title, startMs: from, endMs: to, goesOn, reason: null }] : [];
  });
  const pauses = pausesOf(timeline);
  return work.flatMap((block, index) => {
    const before = work[index - 1];
    const pause = before === undefined ? null : pauseBetween(pauses, before.endMs, block.startMs);
    return pause === null ? [block] : [pause, block];
  });
}

type Pause = { startMs: number; endMs: number; of: TimelineView[number] };

/** The pauses of all sessions. Their times are read here once: each gap is looked for in all of them. */
export function pausesOf(timeline: TimelineView): Pause[] {
  return timeline.flatMap((of): Pause[] => {
    if (of.kind !== 'pause') return [];
    return [
      { startMs: Date.parse(of.start), endMs: of.end === null ? Number.POSITIVE_INFINITY : Date.parse(of.end), of },
    ];
  });
}

/** Of all pauses that last through a gap the one that began last: it is what ended the work. */
export function pauseBetween(pauses: readonly Pause[], startMs: number, endMs: number): Block | null {
  if (startMs >= endMs) return null;
  const last = pauses.findLast((pause) => pause.startMs <= startMs && pause.endMs > startMs)?.of;
  if (last?.reason === undefined) return null;
  const { sessionId, title, reason } = last;
  return { kind: 'pause', sessionId, title, startMs, endMs, goesOn: false, reason };
}

/** The hours in which there was any work on some days, whole, and not so few that they mislead. */
export function hoursAround(worked: readonly Hours[]): Hours {
  if (worked.length === 0) return usual;
  const from = Math.floor(Math.min(...worked.map((hours) => hours.from)));
  const to = Math.min(24, Math.max(from + fewestHours, ...worked.map((hours) => Math.ceil(hours.to))));
  return { from: Math.min(from, to - fewestHours), to };
}

const mostTicks = 8;

/** Which of the hours are written below a strip. */
export function ticksOf({ from, to }: Hours): number[] {
  const every = [1, 2, 3, 4, 6].find((step) => (to - from) / step <= mostTicks) ?? 6;
  return Array.from({ length: to - from }, (_, index) => from + index).filter((hour) => (hour - from) % every === 0);
}
