import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedDay } from '#contract';
import type { Seen } from '../client/index.ts';
import { type Hours, ticksOf } from '../shared/day-blocks.ts';
import { minutesText } from '../shared/durations.ts';
import { BackIcon } from '../shared/icons.tsx';
import { zoneHere } from '../shared/place.ts';
import { useReturnedFocus } from '../shared/return.ts';
import { open } from '../shared/route.ts';
import { trackerKeys } from '../shared/single-keys.ts';
import { HourTicks, Strip } from '../shared/strip.tsx';
import { useTimes } from '../shared/times.ts';
import { Unanswered } from '../shared/unanswered.tsx';
import { useMinutes } from '../shared/use-minutes.ts';
import { useQuery } from '../shared/use-query.ts';
import { pointedAt, type Shown } from './pointed-at.ts';
import styles from './today.module.css';
import type { Today } from './today.tsx';
import { blocksOfToday, hourOfToday, hoursOfToday } from './today-blocks.ts';

/**
 * Today from the first work on, as a strip: each stretch says what it was, and leads to its session or its question. Where
 * there are too many to be told apart, they lead to the report.
 */
export function DayStrip({ seen, onAway }: Today) {
  const { t } = useTranslation();
  const { current } = seen;
  const [pointed, setPointed] = useState<string | null>(null);
  const nowMs = useNow(seen);
  const day = dayOf(nowMs);
  const asked = useQuery<'timeline'>({ type: 'timeline', from: day, to: day, zone: zoneHere() });
  const timeline = asked.value;
  const blocks = blocksOfToday(timeline ?? [], current.away, nowMs);
  const hours = hoursOfToday(blocks, nowMs);
  const [fromMs, toMs] = [hourOfToday(hours.from, nowMs), hourOfToday(hours.to, nowMs)];
  const ticks = useTicks(hours, nowMs);
  const say = useWords();
  useReturnedFocus(blocks.length > 0);
  return (
    <div className={styles.day}>
      <Way day="yesterday" />
      <Strip
        thin
        stretches={pointedAt(blocks, toMs - fromMs).map((block) => ({
          ...block,
          kind: block.awayId === null ? block.kind : 'away',
          said: say(block),
          onOpen: () => {
            if (block.awayId !== null) onAway(block.awayId);
            else if (block.together > 1) open({ window: 'reports', day: 'today' });
            else open({ window: 'session', sessionId: block.sessionId });
          },
        }))}
        fromMs={fromMs}
        toMs={toMs}
        label={t('today.timeline')}
        onPoint={setPointed}
      />
      <Way day="today" />
      <div className={asked.trouble === null ? styles.below : styles.refused}>
        <Unanswered asked={asked} />
      </div>
      <div className={styles.below}>
        {timeline !== undefined && <HourTicks ticks={ticks} />}
        {timeline !== undefined && blocks.length === 0 && <p className={styles.said}>{t('today.nothing')}</p>}
        {pointed !== null && (
          <p className={styles.said} aria-hidden>
            {pointed}
          </p>
        )}
      </div>
    </div>
  );
}

/** To the report of a whole day: of the one before at the strip's beginning, of this one at its end. */
function Way({ day }: { day: NamedDay }) {
  const { t } = useTranslation();
  const name = t(day === 'today' ? 'today.report' : 'today.reportOfYesterday');
  return (
    <UnstyledButton
      id={`report-${day}`}
      className={styles.way}
      aria-label={name}
      aria-keyshortcuts={trackerKeys[day]}
      title={name}
      onClick={() => open({ window: 'reports', day })}
    >
      {day === 'yesterday' && <BackIcon />}
      {t(day === 'today' ? 'today.more' : 'today.yesterday')}
    </UnstyledButton>
  );
}

/** The present as far as a strip can show it: told anew each minute of what goes on, and whenever something happens. */
function useNow({ current, receivedAt }: Seen): number {
  const since = current.running?.intervals.at(-1)?.start ?? current.open[0]?.pausedAt;
  const minute = useMinutes(since == null ? 0 : Date.parse(since));
  return Math.max(minute, receivedAt);
}

/** The day of this machine's calendar. */
function dayOf(ms: number): string {
  const at = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function useTicks(hours: Hours, nowMs: number) {
  const times = useTimes();
  return ticksOf(hours).map((hour) => ({
    hour,
    at: (hour - hours.from) / (hours.to - hours.from),
    name: times.hour(new Date(hourOfToday(hour, nowMs)).toISOString()),
  }));
}

/** `09:00–10:30 (1 h 30 min) Write the report` */
function useWords(): (block: Shown) => string {
  const { t } = useTranslation();
  const times = useTimes();
  const clock = (ms: number) => times.clock(new Date(ms).toISOString());
  return ({ startMs, endMs, goesOn, title, reason, awayId, together }) => {
    const facts = {
      from: clock(startMs),
      to: goesOn ? t('today.now') : clock(endMs),
      length: minutesText(endMs - startMs, t),
      title,
    };
    if (together > 1) return t('today.several', { ...facts, number: together });
    if (reason === null) return t('today.work', facts);
    return t(awayId === null ? 'today.pause' : 'today.away', { ...facts, reason: t(`reason.${reason}`) });
  };
}
