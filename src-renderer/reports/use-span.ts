import { useCallback, useMemo, useState } from 'react';
import { useHash } from '../shared/route.ts';
import { addDays, neighbour, type Span, type SpanKind, spanAround, todayIn } from '../shared/span.ts';
import { useKeys } from '../shared/use-keys.ts';
import { addressOf, dayNamedIn, spanIn } from './span-address.ts';

export type SpanShown = {
  span: Span;
  show(span: Span): void;
  /** The same days in another measure; by hand, they stay what they are. */
  as(kind: SpanKind): void;
  step(way: -1 | 1): void;
  today(): void;
};

/** The days that are looked at. They are kept in the address, so that a reload or a link finds them again. */
export function useSpan(zone: string, firstWeekday: number): SpanShown {
  const [chosen, setSpan] = useState<Span>(
    () =>
      dayNamedIn(window.location.hash, zone) ??
      spanIn(window.location.search) ??
      spanAround('week', todayIn(zone), firstWeekday),
  );
  // A week that another setting cut is the one that has its middle. The same object as long as it is the same week: a
  // new one is another question.
  const span = useMemo(
    () => (chosen.kind === 'week' ? spanAround('week', addDays(chosen.from, 3), firstWeekday) : chosen),
    [chosen, firstWeekday],
  );
  const show = useCallback((next: Span) => {
    window.history.replaceState(window.history.state, '', addressOf(next));
    setSpan(next);
  }, []);
  // A day may be asked for while the reports are shown already; it is written there as the day it is.
  useHash((hash) => {
    const asked = dayNamedIn(hash, zone);
    if (asked !== null) show(asked);
  });
  return {
    span,
    show,
    as: (kind) => show(asKind(span, kind, todayIn(zone), firstWeekday)),
    step: (way) => show(neighbour(span, way, firstWeekday)),
    today: () => show(spanAround(span.kind === 'custom' ? 'day' : span.kind, todayIn(zone), firstWeekday)),
  };
}

function asKind(span: Span, kind: SpanKind, today: string, firstWeekday: number): Span {
  if (kind === 'custom') return { ...span, kind };
  // Today where it is among them, so that from this month one comes to this week, not to its first.
  const around = span.from <= today && today <= span.to ? today : span.from;
  return spanAround(kind, around, firstWeekday);
}

/** ← and →, D W M Y, and T for today. */
export function useSpanKeys({ as, step, today }: SpanShown): void {
  const acts = new Map<string, () => void>([
    ['ArrowLeft', () => step(-1)],
    ['ArrowRight', () => step(1)],
    ['d', () => as('day')],
    ['w', () => as('week')],
    ['m', () => as('month')],
    ['y', () => as('year')],
    ['t', today],
  ]);
  useKeys((key) => {
    const act = acts.get(key.length === 1 ? key.toLowerCase() : key);
    act?.();
    return act !== undefined;
  });
}
