/** A clock time of klog in seconds after the midnight of its record; shifted ones lie on the day before or after. */
export type KlogEntry =
  | { is: 'range'; start: number; end: number; text: string }
  | { is: 'open'; start: number; text: string }
  | { is: 'duration'; lengthMs: number; text: string };

const clock = String.raw`(<)?(\d{1,2}):(\d{2})([ap]m)?(>)?`;
const rangeForm = new RegExp(String.raw`^${clock}\s*-\s*(?:${clock}|\?+)(?:\s+(.*))?$`, 's');
const durationForm = /^([-+]?)(?=\d)(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:\s+(.*))?$/s;

/** Reads an entry without its indentation; null when it is none. */
export function readEntry(written: string): KlogEntry | null {
  const range = rangeForm.exec(written);
  if (range === null) {
    const duration = durationForm.exec(written);
    return duration === null ? null : durationOf(duration);
  }
  const text = range[11] ?? '';
  const start = secondsOf(range.slice(1, 6));
  if (start === null) return null;
  if (range[7] === undefined) return { is: 'open', start, text };
  const end = secondsOf(range.slice(6, 11));
  return end === null ? null : { is: 'range', start, end, text };
}

function durationOf([, sign, hours = '0', minutes = '0', text = '']: (string | undefined)[]): KlogEntry {
  const lengthMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { is: 'duration', lengthMs: sign === '-' ? -lengthMs : lengthMs, text };
}

const daySeconds = 86_400;

function secondsOf([before, hours, minutes, half, after]: (string | undefined)[]): number | null {
  const hour = hourOf(Number(hours), half);
  if (hour === null || Number(minutes) > 59 || (hour === 24 && Number(minutes) > 0)) return null;
  if (before !== undefined && after !== undefined) return null;
  const shift = before !== undefined ? -daySeconds : after !== undefined ? daySeconds : 0;
  return hour * 3600 + Number(minutes) * 60 + shift;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

const tagForm = /#([\p{L}\p{N}_-]+)(?:=(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}_-]+)))?/gu;

/** The tags in a summary: `#tag` as `tag`, `#tag=value` as `tag=value`. */
export function tagsIn(summary: string): string[] {
  return [...summary.matchAll(tagForm)].map(([, name = '', ...values]) => {
    const value = values.find((one) => one !== undefined && one !== '');
    return value === undefined ? name : `${name}=${value}`;
  });
}
