import type { Command } from '../command.ts';
import { withRecords } from '../product.ts';
import { readCurrent, readSummary } from '../read-answer.ts';
import { printJson } from '../tell.ts';
import { duration, oneLine } from '../words.ts';

export const today: Command = {
  name: 'today',
  usage: '',
  summary: 'the work of today, by title',
  options: {},
  run: (call) =>
    withRecords(call, async (records) => {
      const { zone } = readCurrent(await records.query({ type: 'current' }));
      const day = dayIn(zone, new Date());
      const value = await records.query({ type: 'summary', from: day, to: day, by: 'title' });
      if (call.has('json')) return printJson(call, value);
      const { rows, workedMs } = readSummary(value);
      const worked = rows.filter((row) => row.workedMs > 0);
      const lines = worked.map((row) => `${duration(row.workedMs).padStart(11)}  ${oneLine(row.key)}\n`);
      call.print(`${lines.join('')}${duration(workedMs).padStart(11)}  today\n`);
    }),
};

function dayIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const { year, month, day } = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}`;
}
