import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sampleZone } from './sample-history.ts';

/** Runs a task of the probe in a fresh process and answers with what it found. */
export function probe<Found>(task: string, dataDir: string, ...rest: string[]): Found {
  const script = join(import.meta.dirname, 'probe.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script, task, dataDir, ...rest], {
    encoding: 'utf8',
    env: { ...process.env, TZ: sampleZone },
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`The probe failed at "${task}": ${stderr}`);
  return JSON.parse(stdout);
}
