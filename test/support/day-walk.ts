const [minuteMs, hourMs] = [60_000, 3_600_000];
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How the days of a zone share a stretch of time, found by looking at the date there every minute. A day begins at its
 * first midnight: where clocks go back over midnight, the date of the day before comes a second time and counts for
 * nothing. It knows nothing of Temporal, nor of the product's calendar.
 */
export function dayWalk(zone: string, startMs: number, endMs: number): Map<string, number> {
  const format = formatOf(zone);
  const shares = new Map<string, number>();
  let day = '';
  // From before the stretch, in which a first midnight may lie.
  for (let ms = Math.floor(startMs / minuteMs) * minuteMs - 3 * hourMs; ms < endMs; ms += minuteMs) {
    const date = format.format(ms);
    if (date > day) day = date;
    const share = Math.min(endMs, ms + minuteMs) - Math.max(startMs, ms);
    if (share > 0) shares.set(day, (shares.get(day) ?? 0) + share);
  }
  return shares;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('sv', { timeZone });
  formats.set(timeZone, format);
  return format;
}
