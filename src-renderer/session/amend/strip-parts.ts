import type { IntervalView } from '#contract';
import type { Stretch } from '../timeline/day-windows.ts';
import type { Amendment, Chosen } from './amendment.ts';
import type { Gap, Span } from './draft.ts';

type WorkPart = Stretch & {
  is: 'work';
  /** Its row, and its number from 1. */
  at: { key: number; number: number };
  span: IntervalView;
};
type PausePart = Stretch & { is: 'pause'; gap: Gap };

/** What can be chosen on the strip of a correction. */
export type Part = WorkPart | PausePart;

/** The work that can be read, in the order of its rows. */
export function workOf({ rows, readings, place }: Amendment): WorkPart[] {
  return rows.flatMap(({ key }, index): WorkPart[] => {
    const { start, end, problem } = readings[index] ?? { start: null, end: null, problem: 'start' };
    if (start === null || (problem !== null && problem !== 'same')) return [];
    const span = { start, end };
    return [{ is: 'work', at: { key, number: index + 1 }, span, ...inMs({ start, end: end ?? place.now }) }];
  });
}

/** Work and pauses in order of their start. */
export function partsOf(work: readonly WorkPart[], gaps: readonly Gap[]): Part[] {
  const pauses = gaps.map((gap): PausePart => ({ is: 'pause', gap, ...inMs(gap) }));
  return [...work, ...pauses].sort((one, other) => one.startMs - other.startMs);
}

export function chosenOf(part: Part): Chosen {
  return part.is === 'work' ? { kind: 'work', key: part.at.key } : { kind: 'pause', start: part.gap.start };
}

export function isSame(one: Chosen, other: Chosen | null): boolean {
  if (one.kind === 'work') return other?.kind === 'work' && one.key === other.key;
  return other?.kind === 'pause' && one.start === other.start;
}

export function idOf(chosen: Chosen): string {
  return chosen.kind === 'work' ? `stretch-${chosen.key}` : `pause-${chosen.start}`;
}

export function inMs({ start, end }: Span): Stretch {
  return { startMs: Date.parse(start), endMs: Date.parse(end) };
}
