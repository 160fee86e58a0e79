// A process of its own for what has to be measured in a fresh one. Says what it found as JSON.
import fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CommandInput, ExportedFile, QueryInput } from '#contract';
import { appAt } from './app-at.ts';
import { median } from './figures.ts';

const [task = '', dataDir = '', ...rest] = process.argv.slice(2);

const tasks: Record<string, () => Promise<unknown>> = { ask, heap, bring, backUp };
const run = tasks[task];
if (run === undefined) throw new Error(`There is no task ${task}`);
console.log(JSON.stringify(await run()));

/** The first answer to a question in this process, and the usual one after it. */
async function ask() {
  const query: QueryInput = JSON.parse(rest[0] ?? '');
  const times = Number(rest[1] ?? 15);
  const app = appAt(dataDir);
  const [coldMs, answer] = await timed(() => app.query(query));
  const warm: number[] = [];
  for (let time = 0; time < times; time += 1) warm.push((await timed(() => app.query(query)))[0]);
  if (!answer.ok && answer.error.code !== 'SESSION_NOT_FOUND') throw new Error(JSON.stringify(answer));
  await app.close();
  const length = answer.ok && isFile(answer.value) ? answer.value.content.length : 0;
  return { coldMs, warmMs: median(warm), length, peakBytes: peakBytes() };
}

function isFile(value: unknown): value is ExportedFile {
  return typeof value === 'object' && value !== null && 'content' in value;
}

/** What is held after the start, and after everything was asked once. */
async function heap() {
  const queries: QueryInput[] = JSON.parse(rest[0] ?? '[]');
  const app = appAt(dataDir);
  await app.query({ type: 'current' });
  const started = await held();
  for (const query of queries) await app.query(query);
  const asked = await held();
  await app.close();
  return { started, asked };
}

/** Brings in files of a format, one after the other. */
async function bring() {
  const [format = '', ...paths] = rest;
  const app = appAt(dataDir);
  const before = await held();
  const restBytes = process.memoryUsage().rss;
  const took: number[] = [];
  for (const path of paths) {
    const command = { type: 'import', format, content: fs.readFileSync(path, 'utf8') } as CommandInput;
    const [ms, answer] = await timed(() => app.execute(command));
    if (!answer.ok) throw new Error(JSON.stringify(answer).slice(0, 500));
    took.push(ms);
  }
  await wait(50);
  const after = await held();
  const peak = peakBytes();
  await app.close();
  return {
    ms: took.reduce((sum, ms) => sum + ms, 0),
    peakBytes: peak,
    overRest: peak - restBytes,
    heldMore: after - before,
  };
}

/** A first start of the day: how long its backup takes, and how long anybody waits for an answer meanwhile. */
async function backUp() {
  const folder = join(dataDir, 'backups');
  fs.rmSync(folder, { recursive: true, force: true });
  const startedAt = performance.now();
  const app = appAt(dataDir);
  const waits: number[] = [];
  while (!fs.existsSync(folder) || !fs.readdirSync(folder).some((name) => name.endsWith('.json'))) {
    const due = performance.now() + 5;
    await wait(5);
    await app.query({ type: 'current' });
    waits.push(performance.now() - due);
  }
  const tookMs = performance.now() - startedAt;
  await app.close();
  return { tookMs, longestWaitMs: Math.max(...waits), usualWaitMs: median(waits), peakBytes: peakBytes() };
}

async function timed<Value>(work: () => Promise<Value>): Promise<[number, Value]> {
  const startedAt = performance.now();
  const value = await work();
  return [performance.now() - startedAt, value];
}

async function held(): Promise<number> {
  await wait(20);
  for (let time = 0; time < 4; time += 1) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}
