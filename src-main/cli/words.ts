import { exitCode, Stop } from './stop.ts';

const minuteMs = 60_000;

/** A length of time as one reads it at a glance: "12 min", "1 h 05 min". Whole minutes, rounded down. */
export function duration(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** Text of somebody's on one line of a terminal, which control characters could make do things. */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

const durationForm = /^(?:(\d+(?:\.\d+)?)\s*h)?\s*(?:(\d+)\s*(?:min|m)?)?$/;

/** Reads "90", "90m", "1h", "1.5h", "1h30m" as ms. @throws Stop for anything else. */
export function readDuration(option: string, words: string): number {
  const [, hours, minutes] = durationForm.exec(words.trim()) ?? [];
  if (hours === undefined && minutes === undefined) {
    throw new Stop(exitCode.usage, `--${option} takes a length of time like 90, 45m, 1.5h or 1h30m, not "${words}"`);
  }
  return Math.round((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minuteMs);
}
