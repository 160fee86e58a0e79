import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportedFile, summaryView } from '#contract';
import { Chance } from '../bench/chance.ts';
import { type ServedApp, serveApp } from '../socket/served-app.ts';

let here: ServedApp;
beforeEach(async () => {
  here = await serveApp();
});
afterEach(() => here.close());

type Interval = { start: string; end?: string; tags?: string[]; annotation: string };

/** A year of work, in whole seconds, with words that Timewarrior has to quote. */
function aYear(): Interval[] {
  const chance = new Chance(7);
  const rows: Interval[] = [];
  const stamp = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]|\.000/g, '');
  for (let startMs = Date.parse('2025-01-01T08:00:00Z'); startMs < Date.parse('2026-01-01T00:00:00Z'); ) {
    const endMs = startMs + chance.whole(60, 6 * 3600) * 1000;
    const annotation = chance.one(['Mail', 'Größe 測る', 'Say "no" \\ or yes', 'Plan # 2']);
    rows.push({
      start: stamp(startMs),
      end: stamp(endMs),
      tags: chance.one([['deep'], ['two words', 'x'], []]),
      annotation,
    });
    startMs = endMs + chance.whole(0, 20 * 3600) * 1000;
  }
  return rows;
}

/** Puts an export into a database of Timewarrior's own, as its manual describes the lines. */
function writeDatabase(folder: string, intervals: Interval[]): void {
  fs.mkdirSync(join(folder, 'data'), { recursive: true });
  fs.writeFileSync(join(folder, 'timewarrior.cfg'), '');
  const months = new Map<string, string[]>();
  for (const { start, end, tags = [], annotation } of intervals) {
    const month = `${start.slice(0, 4)}-${start.slice(4, 6)}`;
    const quoted = tags.map((tag) => (tag.includes(' ') ? `"${tag}"` : tag)).join(' ');
    const line = `inc ${start}${end === undefined ? '' : ` - ${end}`} # ${quoted} # ${JSON.stringify(annotation)}`;
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  for (const [month, lines] of months) fs.writeFileSync(join(folder, 'data', `${month}.data`), `${lines.join('\n')}\n`);
}

test('Timewarrior itself reads what we export, and comes to the same total', async () => {
  const imported = await here.app.execute({ type: 'import', format: 'timewarrior', content: JSON.stringify(aYear()) });
  const exported = await here.app.query({ type: 'export', format: 'timewarrior' });
  const ours: Interval[] = JSON.parse(exportedFile.parse(exported.ok ? exported.value : null).content);
  const folder = join(here.dataDir, 'timew');
  writeDatabase(folder, ours);
  const timew = (...args: string[]) =>
    execFileSync('timew', args, { env: { ...process.env, TIMEWARRIORDB: folder, TZ: 'UTC' }, encoding: 'utf8' });
  // The first time it tells of the databases that it makes.
  timew('tags');
  const theirs: Interval[] = JSON.parse(timew('export'));
  const sorted = (intervals: Interval[]) =>
    intervals
      // It leaves out the tags of what has none.
      .map(({ start, end, tags = [], annotation }) => ({ start, end, tags: tags.toSorted(), annotation }))
      .sort((one, other) => (one.start < other.start ? -1 : 1));
  const total = timew('summary', '2025-01-01', '-', '2026-01-02').trim().split('\n').at(-1)?.trim() ?? '';
  const [hours = 0, minutes = 0, seconds = 0] = total.split(':').map(Number);
  const asked = { type: 'summary', from: '2025-01-01', to: '2026-01-01', by: 'day', zone: 'UTC' };
  const summary = await here.app.query(asked);
  const { workedMs } = summaryView.parse(summary.ok ? summary.value : null);
  expect([imported.ok, sorted(theirs), hours * 3600 + minutes * 60 + seconds]).toEqual([
    true,
    sorted(ours),
    workedMs / 1000,
  ]);
});
