import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Connection, connectSocket } from '../host-socket/index.ts';
import { exitCode, Stop } from './stop.ts';

const patienceMs = 30_000;
const lookAgainMs = 25;

/** How a host ends when another holds the data directory, from the contract. Then that one will answer. */
const takenByAnother = 3;

/**
 * Starts a host that stays when this process ends, and connects to it.
 * @throws Stop with the host's own words when it ends, or when it does not answer in time.
 */
export async function startProduct(hostScript: string, dataDir: string): Promise<Connection> {
  const { spawn } = await import('node:child_process');
  const folder = fs.mkdtempSync(join(tmpdir(), 'intermission-start-'));
  const words = join(folder, 'stderr');
  const output = fs.openSync(words, 'wx', 0o600);
  try {
    const host = spawn(process.execPath, [hostScript, '--data-dir', dataDir, '--port', '0', '--no-open'], {
      // Nowhere in particular: what stays must not keep the folder one happened to be in.
      cwd: dirname(hostScript),
      detached: true,
      stdio: ['ignore', 'ignore', output],
      windowsHide: true,
    });
    const connection = await reached(host, dataDir);
    if (connection !== null) return connection;
    throw new Stop(exitCode.unreachable, failure(fs.readFileSync(words, 'utf8')));
  } finally {
    fs.closeSync(output);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function reached(host: ChildProcess, dataDir: string): Promise<Connection | null> {
  let failed = false;
  host.once('error', () => {
    failed = true;
  });
  host.unref();
  for (const until = Date.now() + patienceMs; Date.now() < until; await setTimeout(lookAgainMs)) {
    const connection = await connectSocket(dataDir);
    if (connection !== null) return connection;
    if (failed || (host.exitCode !== null && host.exitCode !== takenByAnother)) return null;
  }
  return null;
}

function failure(hostWords: string): string {
  const said = hostWords.replaceAll(/^intermission: /gm, '').trim();
  return `Intermission could not be started${said === '' ? '' : `: ${said}`}`;
}
