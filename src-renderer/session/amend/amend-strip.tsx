import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesText } from '../../shared/durations.ts';
import { cutTo, type DayWindow, daysOf, type Hours, hoursOf, placeIn, type Stretch } from '../timeline/day-windows.ts';
import { StripFrame } from '../timeline/strip-frame.tsx';
import timeline from '../timeline/timeline.module.css';
import type { Amendment, Chosen } from './amendment.ts';
import { type Gap, msOf, type Span } from './draft.ts';
import { focusOn } from './focus-on.ts';
import { StretchBar } from './stretch-bar.tsx';
import styles from './strip.module.css';
import { useDrag } from './use-drag.ts';

const mostDays = 14;

/** The work as strips, a day a row, to be dragged, moved by keys and cut; what others recorded stands faintly beside it. */
export function AmendStrip({ amendment, first }: { amendment: Amendment; first: Chosen | null }) {
  const { t } = useTranslation();
  const { readings, rows, gaps, gifts, chosen, choose, place, times } = amendment;
  const drag = useDrag({ now: place.now, put: amendment.put, back: amendment.back });
  const work = rows.flatMap((row, index) => {
    const { start, end, problem } = readings[index] ?? { start: null, end: null, problem: 'start' };
    return start === null || (problem !== null && problem !== 'same')
      ? []
      : [{ at: { key: row.key, number: index + 1 }, span: { start, end } }];
  });
  const scale = useScale(
    [...work.map(({ span }) => inMs({ start: span.start, end: span.end ?? place.now })), ...gifts.map(inMs)],
    place.zone,
    drag.isHeld,
  );
  const others = amendment.timeline
    .filter(({ kind, sessionId }) => kind === 'work' && sessionId !== amendment.session.id)
    .map((entry) => ({ title: entry.title, ...inMs({ start: entry.start, end: entry.end ?? place.now }) }));
  const inOrder: Chosen[] = [
    ...work.map(({ at, span }) => ({ start: span.start, chosen: { kind: 'work', key: at.key } as const })),
    ...gaps.map(({ start }) => ({ start, chosen: { kind: 'pause', start } as const })),
  ]
    .sort((one, other) => (one.start < other.start ? -1 : 1))
    .map((one) => one.chosen);
  const stop = inOrder.find((one) => isSame(one, chosen)) ?? inOrder[0];
  const step = (from: Chosen, way: -1 | 1) => {
    const next = inOrder[inOrder.findIndex((one) => isSame(one, from)) + way];
    if (next === undefined) return;
    choose(next);
    focusOn(idOf(next));
  };
  const magnetsOf = (key: number) => [
    ...others.flatMap(({ startMs, endMs }) => [startMs, endMs]),
    ...work.filter(({ at }) => at.key !== key).flatMap(({ span }) => ends(span.start, span.end)),
    ...amendment.session.intervals.flatMap(({ start, end }) => ends(start, end)),
  ];
  const limitsOf = (key: number, span: { start: string; end: string | null }) => {
    const own = work.filter(({ at }) => at.key !== key).map((one) => one.span);
    const before = own.flatMap(({ end }) => (end !== null && end <= span.start ? [Date.parse(end)] : []));
    const after = own.flatMap(({ start }) => (start >= (span.end ?? place.now) ? [Date.parse(start)] : []));
    return { leastMs: Math.max(0, ...before), mostMs: Math.min(Date.parse(place.now), ...after) };
  };
  const overlaps = [...amendment.conflicts, ...amendment.giftConflicts].flat().map(inMs);
  const mine = [...work.map(({ span }) => ({ start: span.start, end: span.end ?? place.now })), ...gifts].map(inMs);
  const clipped = overlaps.flatMap((one) => mine.flatMap((span) => cutTo(one, span) ?? []));
  const touches = (span: { start: string; end: string | null }, window: DayWindow) =>
    cutTo(inMs({ start: span.start, end: span.end ?? place.now }), window) !== null;
  const drawn = (window: DayWindow) => (
    <>
      {others.map((other) => (
        <Piece
          key={`${other.startMs} ${other.title}`}
          {...{ window, of: other, look: 'neighbour', title: other.title }}
        />
      ))}
      {gaps
        .filter((gap) => touches(gap, window))
        .map((gap) => (
          <GapBar
            key={gap.start}
            gap={gap}
            window={window}
            amendment={amendment}
            isChosen={isSame({ kind: 'pause', start: gap.start }, chosen)}
            isStop={isSame({ kind: 'pause', start: gap.start }, stop ?? null)}
            isFirst={isSame({ kind: 'pause', start: gap.start }, first)}
            onStep={(way) => step({ kind: 'pause', start: gap.start }, way)}
          />
        ))}
      {gifts.map((gift) => (
        <Piece key={gift.start} {...{ window, of: inMs(gift), look: 'gift', title: gift.to.title }} />
      ))}
      {work
        .filter(({ span }) => touches(span, window))
        .map(({ at, span }) => (
          <StretchBar
            key={at.key}
            window={window}
            at={at}
            span={span}
            amendment={amendment}
            drag={drag}
            magnets={() => magnetsOf(at.key)}
            limits={() => limitsOf(at.key, span)}
            isChosen={isSame({ kind: 'work', key: at.key }, chosen)}
            isStop={isSame({ kind: 'work', key: at.key }, stop ?? null)}
            onStep={(way) => step({ kind: 'work', key: at.key }, way)}
          />
        ))}
      {clipped.map((over) => (
        <Piece key={`${over.startMs} ${over.endMs}`} {...{ window, of: over, look: 'overlap' }} />
      ))}
    </>
  );
  return (
    <fieldset className={styles.strips} aria-label={t('amend.strip')}>
      <StripFrame days={scale.days.slice(-mostDays)} hours={scale.hours} zone={place.zone} times={times}>
        {drawn}
      </StripFrame>
      <div className={styles.below}>
        <details className={styles.hint}>
          <summary>{t('amend.howTo')}</summary>
          <p>{t('amend.keys')}</p>
        </details>
        {others.length > 0 && (
          <span className={styles.others} aria-hidden>
            {t('amend.others')}
          </span>
        )}
      </div>
    </fieldset>
  );
}

type Piece = { window: DayWindow; of: Stretch; look: 'neighbour' | 'gift' | 'overlap'; title?: string };

function Piece({ window, of, look, title }: Piece) {
  const part = cutTo(of, window);
  return part && <span aria-hidden className={timeline[look]} style={placeIn(part, window)} title={title} />;
}

type GapBar = {
  gap: Gap;
  window: DayWindow;
  amendment: Amendment;
  isChosen: boolean;
  isStop: boolean;
  /** The correction was opened for it. */
  isFirst: boolean;
  onStep(way: -1 | 1): void;
};

function GapBar({ gap, window, amendment, isChosen, isStop, isFirst, onStep }: GapBar) {
  const { t } = useTranslation();
  const part = cutTo(inMs(gap), window);
  if (part === null) return null;
  const { times, choose } = amendment;
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (way !== -1 && way !== 1) return;
    event.preventDefault();
    onStep(way);
  };
  return (
    <UnstyledButton
      id={idOf({ kind: 'pause', start: gap.start })}
      autoFocus={isFirst}
      className={`${timeline.pause} ${styles.gap}`}
      style={placeIn(part, window)}
      aria-label={t('amend.gapBar', {
        from: times.clock(gap.start),
        to: times.timeOn(gap.start, gap.end),
        length: minutesText(msOf(gap), t),
      })}
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => choose({ kind: 'pause', start: gap.start })}
      onClick={() => choose({ kind: 'pause', start: gap.start })}
      onKeyDown={onKeyDown}
    />
  );
}

/** The days and hours that are drawn. They stay while something is held, and grow where it was taken. */
function useScale(stretches: Stretch[], zone: string, isHeld: boolean): { days: string[]; hours: Hours } {
  const now = { days: daysOf(stretches, zone), hours: hoursOf(stretches, zone) };
  const [kept, keep] = useState(now);
  const hours = { from: Math.min(kept.hours.from, now.hours.from), to: Math.max(kept.hours.to, now.hours.to) };
  const days = [...new Set([...kept.days, ...now.days])].sort();
  const next = isHeld ? kept : { days, hours };
  if (JSON.stringify(next) !== JSON.stringify(kept)) keep(next);
  return next;
}

function isSame(one: Chosen, other: Chosen | null): boolean {
  if (one.kind === 'work') return other?.kind === 'work' && one.key === other.key;
  return other?.kind === 'pause' && one.start === other.start;
}

function idOf(chosen: Chosen): string {
  return chosen.kind === 'work' ? `stretch-${chosen.key}` : `pause-${chosen.start}`;
}

function inMs({ start, end }: Span): Stretch {
  return { startMs: Date.parse(start), endMs: Date.parse(end) };
}

function ends(start: string, end: string | null): number[] {
  return [Date.parse(start), ...(end === null ? [] : [Date.parse(end)])];
}
