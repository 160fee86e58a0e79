import type { TFunction } from 'i18next';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** `1:02:03`, rounded down. Never negative. */
export function clockText(ms: number): string {
  const whole = Math.max(0, ms);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${Math.floor(whole / hourMs)}:${two((whole % hourMs) / minuteMs)}:${two((whole % minuteMs) / secondMs)}`;
}

/** `1 h 2 min` in the reader's language, rounded down to the minute. Never negative, and never parted by the end of a line. */
export function minutesText(ms: number, t: TFunction): string {
  const known = texts.get(t) ?? new Map<number, string>();
  texts.set(t, known);
  // What is under a minute is not nothing.
  const minutes = Math.floor(Math.max(0, ms) / minuteMs);
  const key = minutes === 0 && ms > 0 ? -1 : minutes;
  const text = known.get(key) ?? inWords(ms, minutes, t).replaceAll(' ', '\u00a0');
  known.set(key, text);
  return text;
}

/** Lengths as they were said, by their minutes: hundreds of rows say the same few. */
const texts = new WeakMap<TFunction, Map<number, string>>();

function inWords(ms: number, minutes: number, t: TFunction): string {
  if (minutes === 0) return t(ms > 0 ? 'duration.underMinute' : 'duration.minutes', { minutes: 0 });
  const parts = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  if (parts.hours === 0) return t('duration.minutes', parts);
  return t(parts.minutes === 0 ? 'duration.hours' : 'duration.hoursMinutes', parts);
}

/** `1:02`, rounded down to the minute. Never negative. */
export function hoursText(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / minuteMs);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A length as it is put into a field: "1:02"; nothing where there is no minute of it. */
export function lengthToType(ms: number | null): string {
  return ms === null || ms < minuteMs ? '' : hoursText(ms);
}
