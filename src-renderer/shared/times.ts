import type { Instant } from '#contract';

/** A time of day in the reader's language; with the day when that is another than today. */
export function timeText(instant: Instant, language: string, now = new Date()): string {
  const at = new Date(instant);
  const sameDay = at.toDateString() === now.toDateString();
  const day = sameDay ? {} : ({ month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
}

export function dayText(instant: Instant, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  }).format(new Date(instant));
}

/** The next instant at which a clock on the wall shows `HH:MM`; null when that is no time. */
export function nextTimeOfDay(typed: string, now = new Date()): Instant | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(typed) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  if (at <= now) at.setDate(at.getDate() + 1);
  return at.toISOString();
}

/** `HH:MM` as a time field wants it. */
export function timeToType(instant: Instant | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
