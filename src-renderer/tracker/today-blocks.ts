import type { Away, TimelineView } from '#contract';
import { type Block, blocksBetween, type Hours, hoursAround, pauseBetween, pausesOf } from '../shared/day-blocks.ts';

/** A stretch of today; `away` is one whose question has not been answered. */
export type TodayBlock = (Block & { awayId: null }) | (Block & { awayId: string });

/** When a clock on the wall shows a whole hour of the day that `nowMs` lies in; 24 is the next midnight. */
export function hourOfToday(hour: number, nowMs: number): number {
  return new Date(nowMs).setHours(hour, 0, 0, 0);
}

/** What was worked today, the pauses in between and since, and of those what nobody has explained yet. */
export function blocksOfToday(timeline: TimelineView, aways: readonly Away[], nowMs: number): TodayBlock[] {
  const [startMs, endMs] = [hourOfToday(0, nowMs), hourOfToday(24, nowMs)];
  const blocks = blocksBetween(startMs, endMs, timeline, nowMs);
  const last = blocks.at(-1);
  const since = last === undefined || last.goesOn ? null : pauseBetween(pausesOf(timeline), last.endMs, nowMs);
  const all = since === null ? blocks : [...blocks, { ...since, goesOn: true }];
  return all.flatMap((block) => (block.kind === 'work' ? [{ ...block, awayId: null }] : cutByAways(block, aways)));
}

/** A pause, and the unanswered absences in it. */
function cutByAways(pause: Block, aways: readonly Away[]): TodayBlock[] {
  let atMs = pause.startMs;
  const pieces: TodayBlock[] = [];
  const add = (startMs: number, endMs: number, away: Away | null) => {
    if (startMs >= endMs) return;
    const goesOn = pause.goesOn && endMs === pause.endMs;
    pieces.push({ ...pause, startMs, endMs, goesOn, reason: away?.reason ?? pause.reason, awayId: away?.id ?? null });
  };
  for (const away of aways) {
    const startMs = Math.max(atMs, Date.parse(away.start));
    const endMs = Math.min(pause.endMs, away.end === null ? pause.endMs : Date.parse(away.end));
    if (startMs >= endMs) continue;
    add(atMs, startMs, null);
    add(startMs, endMs, away);
    atMs = endMs;
  }
  add(atMs, pause.endMs, null);
  return pieces;
}

/** The hours to show: those with anything in them, and the present one. */
export function hoursOfToday(blocks: readonly TodayBlock[], nowMs: number): Hours {
  const hourAt = (ms: number) => {
    const at = new Date(ms);
    return at.getHours() + at.getMinutes() / 60;
  };
  const now = { from: hourAt(nowMs), to: hourAt(nowMs) + 1 / 60 };
  const first = blocks[0];
  return hoursAround(first === undefined ? [hoursAround([]), now] : [{ ...now, from: hourAt(first.startMs) }, now]);
}
