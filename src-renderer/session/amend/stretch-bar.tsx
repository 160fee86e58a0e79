import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant, IntervalView } from '#contract';
import { minutesText } from '../../shared/durations.ts';
import { instantOf } from '../../shared/wall-time.ts';
import { cutTo, type DayWindow, placeIn, snapped, stepped } from '../timeline/day-windows.ts';
import timeline from '../timeline/timeline.module.css';
import type { Amendment } from './amendment.ts';
import { focusOn } from './focus-on.ts';
import styles from './strip.module.css';
import type { Grip, Limits, useDrag } from './use-drag.ts';

type StretchBar = {
  window: DayWindow;
  /** Its row, and its number from 1. */
  at: { key: number; number: number };
  span: IntervalView;
  amendment: Amendment;
  drag: ReturnType<typeof useDrag>;
  magnets(): readonly number[];
  limits(): Limits;
  isChosen: boolean;
  /** Where the Tab key stops. */
  isStop: boolean;
  onStep(way: -1 | 1): void;
};

const minuteMs = 60_000;

/** A stretch of work on the strip of one of its days: its body, and while it is chosen its ends. */
export function StretchBar({
  window,
  at,
  span,
  amendment,
  drag,
  magnets,
  limits,
  isChosen,
  isStop,
  onStep,
}: StretchBar) {
  const { t } = useTranslation();
  const { place, times, put, choose, split, remove } = amendment;
  const [startMs, endMs] = [Date.parse(span.start), Date.parse(span.end ?? place.now)];
  const part = cutTo({ startMs, endMs }, window);
  if (part === null) return null;
  const said = t('amend.bar', {
    number: at.number,
    from: times.clock(span.start),
    to: span.end === null ? t('session.now') : times.timeOn(span.start, span.end),
    length: minutesText(endMs - startMs, t),
  });
  const held = (grip: Grip) => drag.handlers(grip, { window, key: at.key, span, magnets, limits });
  const shift = (minutes: number) => {
    const byMs = stepped(startMs, minutes) - startMs;
    const { leastMs, mostMs } = limits();
    if (span.end === null || startMs + byMs < leastMs || endMs + byMs > mostMs) return;
    put(at.key, { start: instantOf(startMs + byMs), end: instantOf(endMs + byMs) });
  };
  const acts = new Map<string, () => void>([
    ['ArrowLeft', () => shift(-1)],
    ['ArrowRight', () => shift(1)],
    ['Shift+ArrowLeft', () => shift(-5)],
    ['Shift+ArrowRight', () => shift(5)],
    ['ArrowUp', () => onStep(-1)],
    ['ArrowDown', () => onStep(1)],
    ['Enter', () => focusOn(`amend-${at.key}-start`)],
    ['Delete', () => remove(at.key)],
    ['Backspace', () => remove(at.key)],
    ['s', () => split(at.key)],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = acts.get(keyOf(event));
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const splitHere = (event: MouseEvent) => {
    const strip = event.currentTarget.closest('[data-strip]')?.getBoundingClientRect();
    if (strip === undefined) return;
    const ms = window.startMs + ((event.clientX - strip.left) / strip.width) * (window.endMs - window.startMs);
    split(at.key, instantOf(snapped(ms, 5 * minuteMs)));
  };
  // From 0 to 1: what is said stays within the strip, wherever the stretch is.
  const middle = ((part.startMs + part.endMs) / 2 - window.startMs) / (window.endMs - window.startMs);
  const isDragged = drag.draggedKey === at.key;
  return (
    <div className={styles.bar} style={placeIn(part, window)} data-chosen={isChosen || undefined}>
      <UnstyledButton
        id={`stretch-${at.key}`}
        className={`${timeline.work} ${styles.body}`}
        data-running={span.end === null || undefined}
        aria-label={said}
        aria-pressed={isChosen}
        aria-keyshortcuts="S Delete"
        tabIndex={isStop ? 0 : -1}
        onFocus={() => choose({ kind: 'work', key: at.key })}
        onClick={() => choose({ kind: 'work', key: at.key })}
        onDoubleClick={splitHere}
        onKeyDown={onKeyDown}
        {...held('body')}
      />
      {isChosen && part.startMs === startMs && (
        <End end="start" {...{ at, span, limits: limits(), amendment, held: held('start') }} />
      )}
      {isChosen && part.endMs === endMs && span.end !== null && (
        <End end="end" {...{ at, span, limits: limits(), amendment, held: held('end') }} />
      )}
      {isDragged && (
        <span className={styles.tip} style={{ transform: `translateX(${-100 * middle}%)` }} aria-hidden>
          {times.clock(span.start)}–{span.end === null ? t('session.now') : times.clock(span.end)} ·{' '}
          {minutesText(endMs - startMs, t)}
        </span>
      )}
    </div>
  );
}

type End = {
  end: 'start' | 'end';
  at: StretchBar['at'];
  span: IntervalView;
  limits: Limits;
  amendment: Amendment;
  held: ReturnType<ReturnType<typeof useDrag>['handlers']>;
};

/** One end, as a slider: the arrow keys move it by a minute, with Shift by 5, Page Up and Down by 15. */
function End({ end, at, span, limits, amendment, held }: End) {
  const { t } = useTranslation();
  const { place, times, put, split } = amendment;
  const [startMs, endMs] = [Date.parse(span.start), Date.parse(span.end ?? place.now)];
  const ms = end === 'start' ? startMs : endMs;
  const [leastMs, mostMs] = end === 'start' ? [limits.leastMs, endMs - minuteMs] : [startMs + minuteMs, limits.mostMs];
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event);
    const step = endSteps[key];
    if (step === undefined && key !== 's') return;
    event.preventDefault();
    if (step === undefined) return split(at.key);
    put(at.key, { ...span, [end]: instantOf(Math.min(mostMs, Math.max(leastMs, stepped(ms, step)))) });
  };
  const minutes = (value: number) => Math.floor(value / minuteMs);
  const instant: Instant = instantOf(ms);
  return (
    <span
      role="slider"
      className={styles.end}
      data-end={end}
      tabIndex={0}
      aria-label={t(`amend.handle.${end}`, { number: at.number })}
      aria-valuemin={minutes(leastMs)}
      aria-valuemax={minutes(mostMs)}
      aria-valuenow={minutes(ms)}
      aria-valuetext={t('amend.handle.value', {
        time: times.timeOn(span.start, instant),
        length: minutesText(endMs - startMs, t),
      })}
      aria-orientation="horizontal"
      onKeyDown={onKeyDown}
      {...held}
    />
  );
}

/** By how many minutes a key moves an end. */
const endSteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  'Shift+ArrowLeft': -5,
  'Shift+ArrowDown': -5,
  'Shift+ArrowRight': 5,
  'Shift+ArrowUp': 5,
  PageDown: -15,
  PageUp: 15,
};

/** A key by its name, with Shift where it is held with a key that types nothing; nothing with other modifiers. */
function keyOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey || altKey) return '';
  if (key.length === 1) return key.toLowerCase();
  return shiftKey ? `Shift+${key}` : key;
}
