import fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CommandInput } from '#contract';
import { startHost } from '../support/host-process.ts';
import { appAt } from './app-at.ts';
import { type Figure, median, quantile } from './figures.ts';
import { bareReplaceMs } from './floor.ts';
import { sampleZone } from './sample-history.ts';

type Execute = (command: CommandInput) => Promise<unknown>;
type Place = { execute: Execute; stateFile: string; commands: number[]; checkouts: number[]; floors: number[] };
type Where = 'in-process' | 'over HTTP';

/** A working day in five commands. */
const cycle: CommandInput[] = [
  { type: 'start', title: 'Write the quarterly report', tags: ['office'] },
  { type: 'note', text: 'numbers for October are missing', sessionId: '' },
  { type: 'pause' },
  { type: 'resume' },
  { type: 'checkout', decision: 'complete', review: { try: 'begin with the numbers' } },
];

/** Durable commands with no history and with the sample, each beside a bare replace of the same bytes. */
export async function measureCommands(empty: string, full: string, rounds: number): Promise<Figure[]> {
  const apps = [appAt(empty), appAt(full)];
  const inProcess = await sample([place(empty, apps[0]?.execute), place(full, apps[1]?.execute)], rounds);
  for (const app of apps) await app.close();
  const hosts = [await hostAt(empty), await hostAt(full)];
  const overHttp = await sample([place(empty, hosts[0]?.execute), place(full, hosts[1]?.execute)], rounds);
  for (const host of hosts) await host.stop();
  return [...figures('in-process', inProcess), ...figures('over HTTP', overHttp)];
}

function hostAt(dataDir: string) {
  return startHost({ dataDir, env: { TZ: sampleZone } });
}

function place(dataDir: string, execute: Execute | undefined): Place {
  if (execute === undefined) throw new Error(`Nothing runs at ${dataDir}`);
  const devices = join(dataDir, 'data', 'devices');
  const [device = ''] = fs.readdirSync(devices);
  return { execute, stateFile: join(devices, device, 'state.json'), commands: [], checkouts: [], floors: [] };
}

/** Takes turns, in changing order, so that a disk that grows slower or faster does so for all. */
async function sample(places: Place[], rounds: number): Promise<Place[]> {
  for (let round = -2; round < rounds; round += 1) {
    const sessionIds = new Map<Place, string>();
    for (const command of cycle) {
      for (const at of round % 2 === 0 ? places : places.toReversed()) await once(at, command, sessionIds, round < 0);
    }
  }
  return places;
}

async function once(at: Place, command: CommandInput, sessionIds: Map<Place, string>, warmUp: boolean): Promise<void> {
  const said = command.type === 'note' ? { ...command, sessionId: sessionIds.get(at) ?? '' } : command;
  const startedAt = performance.now();
  const answer = await at.execute(said);
  const tookMs = performance.now() - startedAt;
  const value = valueIn(answer);
  if (command.type === 'start') sessionIds.set(at, value.id);
  // What is filed after the answer is no part of it; a person's next command comes later than this.
  await wait(command.type === 'checkout' ? 40 : 3);
  const floorMs = bareReplaceMs(`${at.stateFile}.floor`, fs.readFileSync(at.stateFile));
  if (warmUp) return;
  at.commands.push(tookMs);
  at.floors.push(floorMs);
  if (command.type === 'checkout') at.checkouts.push(tookMs);
}

function valueIn(answer: unknown): { id: string } {
  if (typeof answer === 'object' && answer !== null && 'value' in answer) return answer.value as { id: string };
  throw new Error(`A command was refused: ${JSON.stringify(answer)}`);
}

function figures(where: Where, [empty, full]: Place[]): Figure[] {
  if (empty === undefined || full === undefined) return [];
  const bar = where === 'in-process' ? { bar: { ratio: 1.5 } } : {};
  const against = (what: string, part: number, at: Place): Figure => ({
    what: `command ${where}, ${what}`,
    measured: quantile(at.commands, part),
    unit: 'ms',
    beside: { what: 'bare replace', value: quantile(at.floors, part) },
    ...(part === 0.5 ? bar : {}),
  });
  const beside = (what: string, one: number[], other: number[]): Figure => ({
    what: `${what} ${where}, p50, 100,000 sessions`,
    measured: median(one),
    unit: 'ms',
    beside: { what: 'no history', value: median(other) },
    bar: { ratio: 1.1 },
  });
  return [
    against('p50, no history', 0.5, empty),
    against('p99, no history', 0.99, empty),
    against('p50, 100,000 sessions', 0.5, full),
    against('p99, 100,000 sessions', 0.99, full),
    beside('command', full.commands, empty.commands),
    beside('checkout', full.checkouts, empty.checkouts),
  ];
}
