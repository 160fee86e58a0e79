import { useMemo } from 'react';
import type { Instant } from '#contract';
import { useManner } from '../shared/manner.ts';

/** A day and a time of it, with the year, as the reader writes them. */
export function useDated(): (instant: Instant) => string {
  const { locale, hours } = useManner();
  return useMemo(() => {
    const form = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      ...hours,
    });
    return (instant) => form.format(new Date(instant));
  }, [locale, hours]);
}
