import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import type { Interval, SessionRecord } from '#contract';
import { type Figure, median } from './figures.ts';
import { opened, workOf } from './sample-history.ts';

/** What `timew export` would write: one interval for each session, from its start to its end. */
export function timewarriorExport(sessions: SessionRecord[]): string {
  const rows = sessions.map((session, index) => {
    const work = workOf(session);
    const { title, tags, at } = opened(session);
    return { id: index + 1, start: stamp(at), end: stamp(work.at(-1)?.end ?? at), tags, annotation: title };
  });
  return JSON.stringify(rows);
}

/** `timew summary` over the same stretches of work; null where Timewarrior is not installed. */
export function timewSummary(folder: string, sessions: SessionRecord[], from: string, to: string): Figure | null {
  const asked = askTimewarrior(folder, sessions, ['summary', from, '-', to]);
  if (asked === null) return null;
  const what = `\`timew summary\` over the same ${asked.intervals} stretches (a process of its own)`;
  return { what, measured: asked.tookMs, unit: 'ms' };
}

/** How long Timewarrior takes to write out the same stretches of work, in ms; null where it is not installed. */
export function timewExportMs(folder: string, sessions: SessionRecord[], from: string, to: string): number | null {
  return askTimewarrior(folder, sessions, ['export', from, '-', to])?.tookMs ?? null;
}

function askTimewarrior(folder: string, sessions: SessionRecord[], words: string[]) {
  if (spawnSync('timew', ['--version']).status !== 0) return null;
  const intervals = writeDatabase(folder, sessions);
  const took = [0, 1, 2].map(() => {
    const startedAt = performance.now();
    const { status, stderr } = spawnSync('timew', words, {
      env: { ...process.env, TIMEWARRIORDB: folder, TZ: 'UTC' },
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(`timew failed: ${stderr}`);
    return performance.now() - startedAt;
  });
  return { intervals, tookMs: median(took) };
}

/** Timewarrior's own files: a month each, one line an interval. */
function writeDatabase(folder: string, sessions: SessionRecord[]): number {
  const months = new Map<string, string[]>();
  const lines = sessions.flatMap((session) => workOf(session).map((work) => ({ work, ...opened(session) })));
  for (const { work, title, tags } of lines) {
    const month = work.start.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), line(work, title, tags)]);
  }
  fs.mkdirSync(join(folder, 'data'), { recursive: true });
  fs.writeFileSync(join(folder, 'timewarrior.cfg'), '');
  for (const [month, ofMonth] of months) {
    fs.writeFileSync(join(folder, 'data', `${month}.data`), `${ofMonth.join('\n')}\n`);
  }
  return lines.length;
}

function line({ start, end }: Interval, title: string, tags: string[]): string {
  return `inc ${stamp(start)} - ${stamp(end)} # ${tags.join(' ')} # ${JSON.stringify(title)}`;
}

function stamp(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
