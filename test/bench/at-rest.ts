import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startHost } from '../support/host-process.ts';
import { startDesktop } from './desktop-on-double.ts';
import type { Figure } from './figures.ts';

/** Loaded into what is measured. */
const watcher = join(import.meta.dirname, 'wakeups.js');

/** How often the loopback host wakes up by itself while a clock runs and nobody asks anything. */
export async function measureRest(dataDir: string, seconds: number): Promise<Figure[]> {
  const host = await startHost({ dataDir, env: { NODE_OPTIONS: `--import=${watcher}` } });
  await host.execute({ type: 'start', title: 'At rest' });
  const figures = await rest('host', { process: host.process, stderr: host.stderr }, seconds);
  const { value } = (await host.query({ type: 'current' })) as { value: { running: { id: string } } };
  await host.execute({ type: 'abort', sessionId: value.running.id });
  await host.stop();
  return figures;
}

/** The same of the main process of the desktop, on the double, after a window was opened and closed again. */
export async function measureDesktopRest(dataDir: string, seconds: number): Promise<Figure[]> {
  const desktop = await startDesktop(dataDir, watcher);
  await desktop.openAndCloseWindow();
  await desktop.execute({ type: 'start', title: 'At rest' });
  const figures = await rest('desktop', desktop, seconds);
  const what = 'windows, and with them renderers, that a resting desktop keeps after one was closed';
  const windows: Figure = { what, measured: await desktop.windows(), unit: 'times', bar: { most: 0 } };
  await desktop.quit();
  return [...figures, windows];
}

type Watched = { process: ChildProcess; stderr(): string };

async function rest(name: string, watched: Watched, seconds: number): Promise<Figure[]> {
  await wait(8_000);
  await shortestTimer(watched);
  const before = wakeups(watched.process);
  await wait(seconds * 1000);
  const woke = wakeups(watched.process) - before;
  const timer: Figure = {
    what: `shortest timer in a resting ${name}, a clock running`,
    measured: await shortestTimer(watched),
    unit: 'ms',
    bar: { least: 15_000 },
  };
  const what = `waits of a resting ${name}'s main thread in ${seconds} s, a clock running`;
  return Number.isNaN(woke) ? [timer] : [{ what, measured: woke, unit: 'times' }, timer];
}

/** How often its main thread has waited and was woken. Only Linux tells. */
function wakeups({ pid }: ChildProcess): number {
  const status = `/proc/${pid}/task/${pid}/status`;
  if (!fs.existsSync(status)) return Number.NaN;
  return Number(/^voluntary_ctxt_switches:\s*(\d+)/m.exec(fs.readFileSync(status, 'utf8'))?.[1]);
}

/** Of those that repeat, and those that were set since this was asked last. */
async function shortestTimer({ process, stderr }: Watched): Promise<number> {
  const told = () => [...stderr().matchAll(/\{"shortestMs":(\d+)\}/g)];
  const before = told().length;
  process.kill('SIGUSR2');
  while (told().length === before) await wait(50);
  return Number(told().at(-1)?.[1]);
}
