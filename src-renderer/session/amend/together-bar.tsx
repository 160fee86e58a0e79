import { UnstyledButton } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesText } from '../../shared/durations.ts';
import type { Times } from '../../shared/times.ts';
import { instantOf } from '../../shared/wall-time.ts';
import { cutTo, type DayWindow, placeIn } from '../timeline/day-windows.ts';
import { wholeOf } from '../timeline/grouped.ts';
import timeline from '../timeline/timeline.module.css';
import type { Part } from './strip-parts.ts';

type TogetherBar = { group: Part[]; window: DayWindow; times: Times; onChoose(part: Part): void };

/**
 * Stretches that are too short to be told apart, as one. The pointer chooses the one that is nearest to it, which then
 * stands by itself; the arrow keys go through all of them as ever.
 */
export function TogetherBar({ group, window, times, onChoose }: TogetherBar) {
  const { t } = useTranslation();
  const part = cutTo(wholeOf(group), window);
  if (part === null) return null;
  const [from, to] = [instantOf(part.startMs), instantOf(part.endMs)];
  const said = t('amend.together', {
    from: times.clock(from),
    to: times.timeOn(from, to),
    length: minutesText(part.endMs - part.startMs, t),
    count: group.length,
  });
  const chooseNearest = ({ currentTarget, clientX }: MouseEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const ms = part.startMs + ((clientX - left) / width) * (part.endMs - part.startMs);
    const nearest = group.findLast(({ startMs }) => startMs <= ms) ?? group[0];
    if (nearest !== undefined) onChoose(nearest);
  };
  return (
    <UnstyledButton
      className={timeline.together}
      style={placeIn(part, window)}
      aria-label={said}
      title={said}
      tabIndex={-1}
      onClick={chooseNearest}
    />
  );
}
