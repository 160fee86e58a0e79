import type { Say } from './say.ts';

/** A duration (ms) as a tray or a notice says it: "1 h 05 min", "12 min", "under a minute". */
export function spoken(ms: number, say: Say): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return say('duration.underMinute');
  if (minutes < 60) return say('duration.minutes', { minutes });
  const rest = String(minutes % 60).padStart(2, '0');
  return say('duration.hoursMinutes', { hours: Math.floor(minutes / 60), minutes: rest });
}

/** A duration (ms) as a clock shows it: "1:05". */
export function clocked(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A title on one line, cut to a length in UTF-16 units, as menus and tooltips count; never within a letter. */
export function shortened(title: string, longest: number): string {
  const line = title.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  if (line.length <= longest) return line;
  let kept = '';
  for (const { segment } of letters.segment(line)) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
