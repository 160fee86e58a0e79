import { useMemo } from 'react';
import { useManner } from './manner.ts';

/** Returns what writes a count as the person's region does: 3,412. */
export function useNumbers(): (count: number) => string {
  const { locale } = useManner();
  return useMemo(() => {
    const form = new Intl.NumberFormat(locale);
    return (count) => form.format(count);
  }, [locale]);
}
