import { useMemo } from 'react';
import type { Instant } from '#contract';
import { useManner } from '../shared/manner.ts';

type Dated = {
  /** A day and a time of it, with the year, as the reader writes them. */
  at(instant: Instant): string;
  /** From one to another; what both have in common is said once. */
  between(start: Instant, end: Instant): string;
};

export function useDated(): Dated {
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
    return {
      at: (instant) => form.format(new Date(instant)),
      between: (start, end) => form.formatRange(new Date(start), new Date(end)),
    };
  }, [locale, hours]);
}
