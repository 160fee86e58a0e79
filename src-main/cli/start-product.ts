import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Connection, connectSocket } from '../host-socket/index.ts';
import { exitCode, Stop } from './stop.ts';

const patienceMs = 30_000;
const lookAgainMs = 25;

/** How the product is started. */
type Starting = {
  program: string;
  args: string[];
  /** Nowhere in particular: what stays must not keep the folder one happened to be in. */
  folder: string;
  /** How it ends when another one runs already, or is about to. Then that one will answer. */
  takenByAnother: number;
  /** Hands the command to one that runs and has no socket; false when none runs. */
  handOver?(): boolean;
};

/**
 * Starts a product that stays when this process ends, and connects to it.
 * @throws Stop with the product's own words when it ends or does not answer in time; or when the command was handed over.
 */
export async function startProduct(starting: Starting, dataDir: string): Promise<Connection> {
  const { spawn } = await import('node:child_process');
  const folder = fs.mkdtempSync(join(tmpdir(), 'intermission-start-'));
  const words = join(folder, 'stderr');
  const output = fs.openSync(words, 'wx', 0o600);
  try {
    const product = spawn(starting.program, starting.args, {
      cwd: starting.folder,
      detached: true,
      stdio: ['ignore', 'ignore', output],
      windowsHide: true,
    });
    const connection = await reached(product, dataDir, starting.takenByAnother);
    if (connection !== null) return connection;
    if (starting.handOver?.())
      throw new Stop(exitCode.ok, 'Handed over to the one that runs, which cannot answer here');
    throw new Stop(exitCode.unreachable, failure(fs.readFileSync(words, 'utf8')));
  } finally {
    fs.closeSync(output);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function reached(product: ChildProcess, dataDir: string, takenByAnother: number): Promise<Connection | null> {
  let failed = false;
  product.once('error', () => {
    failed = true;
  });
  product.unref();
  for (const until = Date.now() + patienceMs; Date.now() < until; await setTimeout(lookAgainMs)) {
    const connection = await connectSocket(dataDir);
    if (connection !== null) return connection;
    if (failed || (product.exitCode !== null && product.exitCode !== takenByAnother)) return null;
  }
  return null;
}

function failure(words: string): string {
  const said = words.replaceAll(/^intermission: /gm, '').trim();
  return `Intermission could not be started${said === '' ? '' : `: ${said}`}`;
}
