import { useTranslation } from 'react-i18next';
import type { Instant } from '#contract';

/** A day and a time of it, with the year, as the reader writes them. */
export function useDated(): (instant: Instant) => string {
  const { i18n } = useTranslation();
  const locale = navigator.languages.find((candidate) => candidate.split('-')[0] === i18n.language) ?? i18n.language;
  const form = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (instant) => form.format(new Date(instant));
}
