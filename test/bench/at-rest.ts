import fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type HostProcess, startHost } from '../support/host-process.ts';
import type { Figure } from './figures.ts';

/** How often a host wakes up by itself while a clock runs and nobody asks anything. */
export async function measureRest(dataDir: string, seconds: number): Promise<Figure[]> {
  const watcher = join(import.meta.dirname, 'wakeups.js');
  const host = await startHost({ dataDir, env: { NODE_OPTIONS: `--import=${watcher}` } });
  await host.execute({ type: 'start', title: 'At rest' });
  await wait(8_000);
  const before = wakeups(host);
  await wait(seconds * 1000);
  const woke = wakeups(host) - before;
  const shortestMs = await shortestTimer(host);
  await host.execute({ type: 'abort', sessionId: await runningId() });
  await host.stop();
  const what = `waits of a resting host's main thread in ${seconds} s, a clock running`;
  const timer: Figure = {
    what: 'shortest timer that repeats in it',
    measured: shortestMs,
    unit: 'ms',
    bar: { least: 15_000 },
  };
  return Number.isNaN(woke) ? [timer] : [{ what, measured: woke, unit: 'times' }, timer];

  async function runningId(): Promise<string> {
    const answer = (await host.query({ type: 'current' })) as { value: { running: { id: string } } };
    return answer.value.running.id;
  }
}

/** How often its main thread has waited and was woken. Only Linux tells. */
function wakeups(host: HostProcess): number {
  const { pid } = host.process;
  const status = `/proc/${pid}/task/${pid}/status`;
  if (!fs.existsSync(status)) return Number.NaN;
  return Number(/^voluntary_ctxt_switches:\s*(\d+)/m.exec(fs.readFileSync(status, 'utf8'))?.[1]);
}

async function shortestTimer(host: HostProcess): Promise<number> {
  host.process.kill('SIGUSR2');
  while (!host.stderr().includes('shortestMs')) await wait(50);
  return JSON.parse(/\{.*\}/.exec(host.stderr())?.[0] ?? '{}').shortestMs;
}
