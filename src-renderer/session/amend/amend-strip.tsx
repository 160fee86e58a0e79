import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesText } from '../../shared/durations.ts';
import { cutTo, type DayWindow, daysOf, type Hours, hoursOf, placeIn, type Stretch } from '../timeline/day-windows.ts';
import { groupedIn, wholeOf } from '../timeline/grouped.ts';
import { StripFrame } from '../timeline/strip-frame.tsx';
import timeline from '../timeline/timeline.module.css';
import type { Amendment, Chosen } from './amendment.ts';
import { type Gap, msOf } from './draft.ts';
import { focusOn } from './focus-on.ts';
import { StretchBar } from './stretch-bar.tsx';
import styles from './strip.module.css';
import { chosenOf, idOf, inMs, isSame, type Part, partsOf, workOf } from './strip-parts.ts';
import { TogetherBar } from './together-bar.tsx';
import { useDrag } from './use-drag.ts';

const mostDays = 14;

/** The work as strips, a day a row, to be dragged, moved by keys and cut; what others recorded stands faintly beside it. */
export function AmendStrip({ amendment, first }: { amendment: Amendment; first: Chosen | null }) {
  const { t } = useTranslation();
  const { gaps, gifts, chosen, choose, place, times } = amendment;
  const drag = useDrag({ now: place.now, put: amendment.put, back: amendment.back });
  const work = workOf(amendment);
  const scale = useScale([...work, ...gifts.map(inMs)], place.zone, drag.isHeld);
  const others = amendment.timeline
    .filter(({ kind, sessionId }) => kind === 'work' && sessionId !== amendment.session.id)
    .map((entry) => ({ title: entry.title, ...inMs({ start: entry.start, end: entry.end ?? place.now }) }));
  const parts = partsOf(work, gaps);
  const inOrder = parts.map(chosenOf);
  const stop = inOrder.find((one) => isSame(one, chosen)) ?? inOrder[0] ?? null;
  const goTo = (next: Chosen) => {
    choose(next);
    focusOn(idOf(next));
  };
  const step = (from: Chosen, way: -1 | 1) => {
    const next = inOrder[inOrder.findIndex((one) => isSame(one, from)) + way];
    if (next !== undefined) goTo(next);
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
  const mine: Stretch[] = [...work, ...gifts.map(inMs)];
  const clipped = overlaps.flatMap((one) => mine.flatMap((span) => cutTo(one, span) ?? []));
  // What is worked with is never one of many.
  const isAlone = (part: Part) => {
    const own = chosenOf(part);
    return isSame(own, stop) || isSame(own, first) || (part.is === 'work' && part.span.end === null);
  };
  const drawnPart = (part: Part, window: DayWindow) => {
    const own = chosenOf(part);
    const place = {
      window,
      amendment,
      isChosen: isSame(own, chosen),
      isStop: isSame(own, stop),
      onStep: (way: -1 | 1) => step(own, way),
    };
    if (part.is === 'pause') {
      return <GapBar key={part.gap.start} gap={part.gap} isFirst={isSame(own, first)} {...place} />;
    }
    const { at, span } = part;
    return (
      <StretchBar
        key={at.key}
        {...{ at, span, drag }}
        magnets={() => magnetsOf(at.key)}
        limits={() => limitsOf(at.key, span)}
        {...place}
      />
    );
  };
  const drawn = (window: DayWindow) => (
    <>
      {groupedIn(others, window).map((group) => {
        const [one] = group;
        const title = group.length > 1 ? t('amend.othersTogether', { count: group.length }) : (one?.title ?? '');
        return <Piece key={`${one?.startMs} ${title}`} {...{ window, of: wholeOf(group), look: 'neighbour', title }} />;
      })}
      {gifts.map((gift) => (
        <Piece key={gift.start} {...{ window, of: inMs(gift), look: 'gift', title: gift.to.title }} />
      ))}
      {groupedIn(parts, window, isAlone).map((group) => {
        const [part] = group;
        if (part === undefined) return null;
        if (group.length === 1) return drawnPart(part, window);
        return (
          <TogetherBar
            key={`from ${idOf(chosenOf(part))}`}
            {...{ group, window, times }}
            onChoose={(nearest) => goTo(chosenOf(nearest))}
          />
        );
      })}
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

function ends(start: string, end: string | null): number[] {
  return [Date.parse(start), ...(end === null ? [] : [Date.parse(end)])];
}
