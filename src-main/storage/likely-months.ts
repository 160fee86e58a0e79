/** The months around the time that every identity carries, then all others. */
export function likelyMonths(id: string, months: string[]): string[] {
  const ms = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const near = [-36, 0, 36].map((hours) => monthAround(ms + hours * 3_600_000));
  const likely = months.filter((month) => near.includes(month));
  return [...likely, ...months.filter((month) => !likely.includes(month))];
}

function monthAround(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 7);
}
