import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#contract';

/** Where and when something is typed. `language` is the window's, `american` whether the month comes before the day. */
export type Place = { zone: string; now: Instant; language: string; american: boolean };

/** The zone of the machine. It may be another the next time: people travel. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Now is when it was first asked for: what is read stays as it was read. */
export function usePlace(zone: string): Place {
  const { i18n } = useTranslation();
  const [now] = useState(() => new Date().toISOString());
  return useMemo(() => placeIn(zone, now, i18n.language), [zone, now, i18n.language]);
}

export function placeIn(zone: string, now: Instant, language: string): Place {
  return { zone, now, language, american: navigator.language === 'en-US' };
}
