import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startHost } from '../support/host-process.ts';
import type { Figure } from './figures.ts';

/** How often a host wakes up by itself while a clock runs and nobody asks anything. */
export async function measureRest(dataDir: string, seconds: number): Promise<Figure[]> {
  const watcher = join(import.meta.dirname, 'wakeups.js');
  const host = await startHost({ dataDir, env: { NODE_OPTIONS: `--import=${watcher}` } });
  await host.execute({ type: 'start', title: 'At rest' });
  await wait(8_000);
  const before = await wakeups();
  await wait(seconds * 1000);
  const after = await wakeups();
  await host.execute({ type: 'abort', sessionId: await runningId() });
  await host.stop();
  const most = Math.ceil(seconds / 15) * 2;
  const what = `wake-ups of a resting host in ${seconds} s, a clock running`;
  return [
    { what, measured: after.loops - before.loops - 1, unit: 'wakeups', bar: { most } },
    { what: 'shortest timer that is left running', measured: after.shortestMs, unit: 'ms' },
  ];

  async function wakeups(): Promise<{ loops: number; shortestMs: number }> {
    const said = host.stderr().length;
    host.process.kill('SIGUSR2');
    while (!host.stderr().slice(said).includes('\n'))
      await Promise.race([host.process.stderr && once(host.process.stderr, 'data'), wait(200)]);
    return JSON.parse(host.stderr().slice(said));
  }

  async function runningId(): Promise<string> {
    const answer = (await host.query({ type: 'current' })) as { value: { running: { id: string } } };
    return answer.value.running.id;
  }
}
