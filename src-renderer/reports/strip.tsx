import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract';
import { minutesText } from '../shared/durations.ts';
import type { CalendarWords } from './calendar-words.ts';
import { type Block, type Hours, instantOf } from './day-blocks.ts';
import { useRoving } from './roving.ts';
import styles from './strip.module.css';

type Strip = {
  day: Day;
  blocks: Block[];
  hours: Hours;
  zone: string;
  words: CalendarWords;
  label: string;
  onSession(sessionId: string, title: string): void;
  /** What is pointed at or has the focus, in words; null when nothing is. */
  onPoint(said: string | null): void;
};

const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** A day as a strip: work in ink, pauses hatched. The arrow keys go from one stretch of work to the next. */
export function Strip({ day, blocks, hours, zone, words, label, onSession, onPoint }: Strip) {
  const say = useBlockWords(words);
  const work = blocks.filter((block) => block.kind === 'work');
  const { onKeyDown, stop } = useRoving(work.length, steps);
  const startMs = instantOf(day, hours.from, zone);
  const wholeMs = instantOf(day, hours.to, zone) - startMs;
  const place = (block: Block) => ({
    left: `${(100 * (block.startMs - startMs)) / wholeMs}%`,
    width: `${(100 * (block.endMs - block.startMs)) / wholeMs}%`,
  });
  return (
    <fieldset className={styles.strip} aria-label={label} onKeyDown={onKeyDown}>
      {blocks.map((block) =>
        block.kind === 'pause' ? (
          <span
            key={block.startMs}
            className={styles.pause}
            style={place(block)}
            role="img"
            aria-label={say(block)}
            title={say(block)}
          />
        ) : (
          <UnstyledButton
            key={block.startMs}
            className={styles.work}
            style={place(block)}
            aria-label={say(block)}
            data-running={block.goesOn || undefined}
            {...withFocus(stop(work.indexOf(block)), () => onPoint(say(block)))}
            onBlur={() => onPoint(null)}
            onMouseEnter={() => onPoint(say(block))}
            onMouseLeave={() => onPoint(null)}
            onClick={() => onSession(block.sessionId, block.title)}
          />
        ),
      )}
    </fieldset>
  );
}

function withFocus<Stop extends { onFocus(): void }>(stop: Stop, also: () => void): Stop {
  return {
    ...stop,
    onFocus: () => {
      stop.onFocus();
      also();
    },
  };
}

/** `09:00–10:30 (1 h 30 min) Write the report` */
function useBlockWords(words: CalendarWords): (block: Block) => string {
  const { t } = useTranslation();
  return (block) => {
    const from = words.time(block.startMs);
    const to = block.kind === 'work' && block.goesOn ? t('reports.now') : words.time(block.endMs);
    const title = block.kind === 'work' ? block.title : t(`reports.reason.${block.reason}`);
    return t('reports.block', { from, to, length: minutesText(block.endMs - block.startMs, t), title });
  };
}

const mostTicks = 8;

/** The hours below the strips. For the eye: each stretch says its own times. */
export function HourTicks({ day, hours, zone, words }: Pick<Strip, 'day' | 'hours' | 'zone' | 'words'>) {
  const every = [1, 2, 3, 4, 6].find((step) => (hours.to - hours.from) / step <= mostTicks) ?? 6;
  const ticks = Array.from({ length: 25 }, (_, hour) => hour).filter(
    (hour) => hour >= hours.from && hour < hours.to && (hour - hours.from) % every === 0,
  );
  return (
    <div className={styles.ticks} aria-hidden>
      {ticks.map((hour) => (
        <span key={hour} style={{ left: `${(100 * (hour - hours.from)) / (hours.to - hours.from)}%` }}>
          {words.hour(instantOf(day, hour, zone))}
        </span>
      ))}
    </div>
  );
}
