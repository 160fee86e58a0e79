import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { tempFolder } from '../support/temp-folder.ts';

const script = join(import.meta.dirname, '../../dist/main/cli.js');
const holder = z.object({ pid: z.int() });

type Said = { code: number | null; stdout: string; stderr: string };

/** A person at a terminal, with records of their own. */
export type Terminal = {
  dataDir: string;
  /** Runs `intermission` with these arguments, from outside. */
  say(...args: string[]): Promise<Said>;
  /** What it printed when it went well. */
  hears(...args: string[]): Promise<string>;
  json(...args: string[]): Promise<unknown>;
  /** A command that stays. */
  stays(...args: string[]): ChildProcess;
  /** Ends the product that a command started; resolves when it is gone. */
  endProduct(signal?: NodeJS.Signals): Promise<void>;
  close(): Promise<void>;
};

/** `program` is what Node runs as the command line. */
export async function terminal(env: NodeJS.ProcessEnv = {}, program = [script]): Promise<Terminal> {
  const folder = await tempFolder();
  const dataDir = join(folder.path, 'records');
  const stays = (...args: string[]) =>
    spawn(process.execPath, [...program, '--data-dir', dataDir, ...args], { env: { ...process.env, ...env } });

  async function say(...args: string[]): Promise<Said> {
    const child = stays(...args);
    const [stdout, stderr] = [collected(child.stdout), collected(child.stderr)];
    await once(child, 'close');
    return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
  }

  async function hears(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await say(...args);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
    return stdout;
  }

  async function endProduct(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const lock = join(dataDir, 'lock');
    if (!existsSync(lock)) return;
    const { pid } = holder.parse(JSON.parse(readFileSync(lock, 'utf8')));
    while (signalled(pid, signal)) await setTimeout(20);
  }

  return {
    dataDir,
    say,
    hears,
    json: async (...args) => JSON.parse(await hears(...args, '--json')),
    stays,
    endProduct,
    close: async () => {
      await endProduct();
      await folder.remove();
    },
  };
}

function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function collected(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
}
