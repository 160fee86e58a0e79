import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CommandInput, QueryInput } from '#contract';

const hostScript = join(import.meta.dirname, '../../dist/main/host-web.js');
const readyLine = /^intermission: listening on (http:\/\/127\.0\.0\.1:(\d+)\/\?token=(\S+))$/m;

const running = new Set<ChildProcess>();
// A test that fails half-way leaves no host behind.
process.once('exit', () => {
  for (const host of running) host.kill('SIGKILL');
});

/** The loopback host as a person starts it: its own process, spoken to over HTTP only. */
export type HostProcess = {
  /** The address a person would open, token and all. */
  url: string;
  port: number;
  token: string;
  process: ChildProcess;
  /** The answer's body, as it came: parsing it is the test's business. */
  execute(command: CommandInput): Promise<unknown>;
  query(query: QueryInput): Promise<unknown>;
  /** Ends it as a power cut would. */
  kill9(): Promise<void>;
  /** Ends it in order and resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Resolves once it has ended; null when a signal ended it. */
  exitCode: Promise<number | null>;
  stdout(): string;
  stderr(): string;
};

export type HostOptions = { dataDir: string; args?: string[]; env?: NodeJS.ProcessEnv };

/** A host that ended, or said nothing, instead of becoming ready. */
export class HostNotReady extends Error {
  override name = 'HostNotReady';
  readonly exitCode: number | null;
  readonly stderr: string;

  constructor(exitCode: number | null, stderr: string) {
    super(`The host was not ready (exit code ${exitCode}): ${stderr}`);
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

/** Starts the built host and waits for its line. Rejects with `HostNotReady` when it ends, or is silent for a minute. */
export async function startHost({ dataDir, args = [], env = {} }: HostOptions): Promise<HostProcess> {
  const child = spawn(process.execPath, [hostScript, '--data-dir', dataDir, '--port', '0', '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  const stdout = collected(child.stdout);
  const stderr = collected(child.stderr);
  const exitCode = once(child, 'close').then((): number | null => child.exitCode);
  const [url, port, token] = await readyAddress(child, exitCode, stdout, stderr);
  const endedBy = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exitCode;
  };
  const call = (path: string, body: unknown) => post(`http://127.0.0.1:${port}/api/${path}`, token, body);
  return {
    url,
    port,
    token,
    process: child,
    execute: (command) => call('execute', command),
    query: (query) => call('query', query),
    kill9: async () => {
      await endedBy('SIGKILL');
    },
    stop: () => endedBy('SIGTERM'),
    exitCode,
    stdout,
    stderr,
  };
}

async function readyAddress(
  child: ChildProcess,
  exitCode: Promise<number | null>,
  stdout: () => string,
  stderr: () => string,
): Promise<[string, number, string]> {
  const silent = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const ended = exitCode.then((code) => Promise.reject(new HostNotReady(code, stderr())));
  ended.catch(() => {});
  try {
    for (;;) {
      const [, url, port, token] = readyLine.exec(stdout()) ?? [];
      if (url !== undefined && token !== undefined) return [url, Number(port), token];
      await Promise.race([child.stdout && once(child.stdout, 'data'), ended]);
    }
  } finally {
    clearTimeout(silent);
  }
}

function collected(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
}

async function post(address: string, token: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
