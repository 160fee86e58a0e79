import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type CommandInput, commandValue } from '#contract';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { readAnswer } from './ask.ts';
import { nextCommand } from './command-stream.ts';
import type { Random } from './random.ts';
import type { Shadow } from './shadow.ts';

const hostScript = join(import.meta.dirname, '../../dist/main/host-web.js');

/** What is known of a kill from outside. Times are those of the wall clock, which the host shares. */
export type Kill = {
  /** The command that was not answered; null when the kill came between two. */
  inFlight: CommandInput | null;
  /** When the last command that changed anything was said, or the round began. */
  lastChangeAt: string;
  killedAt: string;
};

/** Says commands one after another until the process is gone. */
export async function streamUntilKilled(
  host: HostProcess,
  random: Random,
  shadow: Shadow,
  afterMs: number,
): Promise<Kill> {
  const kill: Kill = { inFlight: null, lastChangeAt: now(), killedAt: '' };
  const killed = setTimeout(afterMs).then(() => {
    host.process.kill('SIGKILL');
    kill.killedAt = now();
    return host.exitCode;
  });
  while (host.process.exitCode === null && host.process.signalCode === null) {
    const command = nextCommand(random, shadow);
    shadow.commands += 1;
    const saidAt = now();
    kill.inFlight = command;
    const answer: unknown = await withinSeconds(20, answerOrEnd(host, command));
    if (answer === null) break;
    kill.inFlight = null;
    const parsed = readAnswer(commandValue(command.type), answer);
    if (!parsed.ok) continue;
    kill.lastChangeAt = saidAt;
    shadow.answered(command, parsed.value);
  }
  await killed;
  return kill;
}

/** Null when the process was gone before it answered: fetch does not always notice that the other side died. */
async function answerOrEnd(host: HostProcess, command: CommandInput): Promise<unknown> {
  const answer: Promise<unknown> = host.execute(command).catch(() => null);
  const ended = host.exitCode.then(() => setTimeout(1_000, null));
  return Promise.race([answer, ended]);
}

/** A host that does not answer is a failure of its own. */
async function withinSeconds<Value>(seconds: number, answer: Promise<Value>): Promise<Value> {
  const late = new AbortController();
  const limit = setTimeout(seconds * 1000, null, { signal: late.signal }).then(() => {
    throw new Error(`There was no answer within ${seconds} s`);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    late.abort();
    limit.catch(() => {});
  }
}

/** Starts again. Now and then a start is killed as well, wherever it is by then. */
export async function startAgain(dataDir: string, random: Random): Promise<HostProcess> {
  if (random.below(4) === 0) await killedWhileStarting(dataDir, 150 + random.below(200));
  return startHost({ dataDir });
}

async function killedWhileStarting(dataDir: string, afterMs: number): Promise<void> {
  const starting = spawn(process.execPath, [hostScript, '--data-dir', dataDir, '--no-open'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(starting, 'exit');
  await setTimeout(afterMs);
  starting.kill('SIGKILL');
  const [code] = await ended;
  if (code !== null) throw new Error(`A start ended by itself, with exit code ${code}`);
}

export function now(): string {
  return new Date().toISOString();
}
