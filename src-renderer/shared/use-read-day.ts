import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, day as writtenDay } from '#contract';
import { untilLoaded } from './on-demand.ts';
import { placeIn, zoneHere } from './place.ts';

type Reader = typeof import('./typed-days.ts').readDay;

/**
 * Returns what reads a typed day: null when it is none, undefined as long as what reads people's words is on its way. That
 * is loaded when the first is typed; a day as the records write it (2026-10-01) needs nothing.
 */
export function useReadDay(zone: string | undefined, isWanted: boolean): (text: string) => Day | '' | null | undefined {
  const { i18n } = useTranslation();
  const [reader, setReader] = useState<{ readDay: Reader } | null>(null);
  useEffect(() => {
    let isHere = true;
    if (isWanted && reader === null) {
      void untilLoaded(() => import('./typed-days.ts')).then(({ readDay }) => isHere && setReader({ readDay }));
    }
    return () => {
      isHere = false;
    };
  }, [isWanted, reader]);
  return (text) => {
    const trimmed = text.trim();
    const written = writtenDay.safeParse(trimmed);
    if (trimmed === '' || written.success) return trimmed;
    return reader?.readDay(trimmed, placeIn(zone ?? zoneHere(), new Date().toISOString(), i18n.language));
  };
}
