import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Instant, IntervalView } from '#contract';
import { instantOf } from '../../shared/wall-time.ts';
import { type DayWindow, snapped } from '../timeline/day-windows.ts';

export type Grip = 'start' | 'end' | 'body';

/** A stretch that is being dragged: what it was, where the pointer took hold, and what a pixel is worth. */
type Drag = { key: number; grip: Grip; from: IntervalView; limits: Limits; originPx: number; msPerPx: number };

type Movable = {
  window: DayWindow;
  key: number;
  span: IntervalView;
  /** Ends of other work, in ms: what is let go close to one touches it. */
  magnets(): readonly number[];
  /** How far its ends can be taken, in ms: to its own neighbours, and not into the future. */
  limits(): Limits;
};

export type Limits = { leastMs: number; mostMs: number };

type Dragging = {
  now: Instant;
  put(key: number, span: IntervalView, how?: 'quietly'): void;
  /** What the draft was before: the way back of Escape. */
  back(): void;
};

const minuteMs = 60_000;
const reachPx = 6;

const fine = (ms: number) => snapped(ms, minuteMs);
const coarsely = (magnets: readonly number[], reachMs: number) => (ms: number) =>
  snapped(ms, 5 * minuteMs, magnets, reachMs);

/** Dragging of the ends and bodies of stretches, by 5 minutes, with Alt by 1. Escape puts back what was. */
export function useDrag({ now, put, back }: Dragging) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [isMoving, setMoving] = useState(false);
  // Movements come faster than they are drawn, and only the first of them is a change of its own.
  const moved = useRef(false);
  const letGo = () => {
    moved.current = false;
    setDrag(null);
    setMoving(false);
  };
  const cancel = useEffectEvent((event: KeyboardEvent) => {
    if (drag === null || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (moved.current) back();
    letGo();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => cancel(event);
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, []);

  const handlers = (grip: Grip, { window, key, span, magnets, limits }: Movable) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const strip = event.currentTarget.closest('[data-strip]');
      if (event.button !== 0 || strip === null || (grip !== 'start' && span.end === null)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const msPerPx = (window.endMs - window.startMs) / strip.getBoundingClientRect().width;
      setDrag({ key, grip, from: span, limits: limits(), originPx: event.clientX, msPerPx });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.key !== key || drag.grip !== grip) return;
      const byPx = event.clientX - drag.originPx;
      if (!moved.current && Math.abs(byPx) < 3) return;
      const snap = event.altKey ? fine : coarsely(magnets(), reachPx * drag.msPerPx);
      const next = movedBy(drag, byPx * drag.msPerPx, snap, now);
      put(key, next, moved.current ? 'quietly' : undefined);
      moved.current = true;
      setMoving(true);
    },
    onPointerUp: letGo,
    onPointerCancel: () => {
      if (moved.current) back();
      letGo();
    },
  });
  return { draggedKey: isMoving ? (drag?.key ?? null) : null, isHeld: drag !== null, handlers };
}

/** Where a stretch is taken: never empty, never in the future, never over its own neighbours. */
function movedBy({ grip, from, limits }: Drag, byMs: number, snap: (ms: number) => number, now: Instant): IntervalView {
  const { leastMs, mostMs } = limits;
  const startMs = Date.parse(from.start);
  const endMs = Date.parse(from.end ?? now);
  const within = (ms: number, least: number, most: number) => Math.max(least, Math.min(most, ms));
  switch (grip) {
    case 'start':
      return { ...from, start: instantOf(within(snap(startMs + byMs), leastMs, endMs - minuteMs)) };
    case 'end':
      return { ...from, end: instantOf(within(snap(endMs + byMs), startMs + minuteMs, mostMs)) };
    case 'body': {
      const start = within(snap(startMs + byMs), leastMs, mostMs - (endMs - startMs));
      return { start: instantOf(start), end: instantOf(start + endMs - startMs) };
    }
  }
}
