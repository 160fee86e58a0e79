import { useTranslation } from 'react-i18next';
import type { Day } from '#contract';
import { type Block, type Hours, ticksOf } from '../shared/day-blocks.ts';
import { minutesText } from '../shared/durations.ts';
import { HourTicks, Strip } from '../shared/strip.tsx';
import type { CalendarWords } from './calendar-words.ts';
import { instantOf } from './day-blocks.ts';

type DayStrip = {
  day: Day;
  blocks: Block[];
  hours: Hours;
  zone: string;
  words: CalendarWords;
  onSession(sessionId: string, title: string): void;
  onPoint(said: string | null): void;
};

/** A day of a zone as a strip. */
export function DayStrip({ day, blocks, hours, zone, words, onSession, onPoint }: DayStrip) {
  const say = useBlockWords(words);
  return (
    <Strip
      stretches={blocks.map((block) => ({
        ...block,
        said: say(block),
        onOpen: () => onSession(block.sessionId, block.title),
      }))}
      fromMs={instantOf(day, hours.from, zone)}
      toMs={instantOf(day, hours.to, zone)}
      label={words.day(day)}
      onPoint={onPoint}
    />
  );
}

/** `09:00–10:30 (1 h 30 min) Write the report` */
function useBlockWords(words: CalendarWords): (block: Block) => string {
  const { t } = useTranslation();
  return ({ startMs, endMs, goesOn, title, reason }) => {
    const from = words.time(startMs);
    const to = goesOn ? t('reports.now') : words.time(endMs);
    const length = minutesText(endMs - startMs, t);
    return t('reports.block', { from, to, length, title: reason === null ? title : t(`reports.reason.${reason}`) });
  };
}

/** The hours below strips of a day. */
export function DayTicks({ day, hours, zone, words }: Pick<DayStrip, 'day' | 'hours' | 'zone' | 'words'>) {
  const ticks = ticksOf(hours).map((hour) => ({
    hour,
    at: (hour - hours.from) / (hours.to - hours.from),
    name: words.hour(instantOf(day, hour, zone)),
  }));
  return <HourTicks ticks={ticks} />;
}
