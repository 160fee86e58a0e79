import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { freePort } from '../support/free-port.ts';
import { buildDouble } from './double/build.ts';
import type { Controls } from './double/control.ts';
import { type Product, until, windowNameOf } from './product.ts';

const root = join(import.meta.dirname, '../..');
/** Runs Electron from the sources: what comes after is what it is given. */
export const electronOnDouble = [join(import.meta.dirname, 'double/boot.mjs'), root];

let built: Promise<string> | null = null;
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export type DoubleOptions = { words?: string[]; env?: NodeJS.ProcessEnv };

/** The product on the double, with what only a double lets one see and do. */
export type ProductOnDouble = Product & {
  control<Name extends keyof Controls>(
    name: Name,
    ...argument: Parameters<Controls[Name]>
  ): Promise<Awaited<ReturnType<Controls[Name]>>>;
  /** As the system does when it asks a program to end. */
  terminate(): Promise<number | null>;
  /** What is sent to a window of this number, which `talk` speaks for. Returns its unsubscribe. */
  onSent(listener: (sent: Sent) => void): () => void;
  output(): string;
};

/** Starts the built main process on the double. Resolves when its tray is made. */
export async function startOnDouble(dataDir: string, options: DoubleOptions = {}): Promise<ProductOnDouble> {
  const port = await freePort();
  const child = await spawnMain(dataDir, port, options);
  const output = collected(child);
  const control = controlOf(child);
  const exitCode = once(child, 'exit').then(() => child.exitCode);
  let browser: Browser | null = null;
  const pages = () => (browser?.contexts() ?? []).flatMap((context) => context.pages());
  const page = async (name: string) => {
    const windows = await control('windows');
    if (!windows.some((one) => one.name === name && one.address !== '')) return null;
    browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
    return pages().find((one) => windowNameOf(one.url()) === name) ?? null;
  };
  const ended = async () => {
    await browser?.close();
    return exitCode;
  };
  const product: ProductOnDouble = {
    control,
    output,
    onSent(listener) {
      const hear = (message: Answer | Sent) => 'window' in message && listener(message);
      child.on('message', hear);
      return () => child.off('message', hear);
    },
    terminate: () => {
      child.kill('SIGTERM');
      return ended();
    },
    window: (name) => until(`A window "${name}"`, () => page(name)),
    windows: async () => {
      const open = (await control('windows')).map(({ name }) => String(name));
      // A page that is on its way out would be taken for the next window of its name.
      const leaving = pages().flatMap((one) => windowNameOf(one.url()) ?? []);
      return [...open, ...leaving.filter((name) => !open.includes(name))];
    },
    raise: async (sign) => void (await control('powerEvent', sign)),
    startAgain: async (words = []) => {
      const second = await spawnMain(dataDir, port, { ...options, words });
      await once(second, 'exit');
      return second.exitCode;
    },
    quit: async () => {
      await control('quit');
      return ended();
    },
    kill9: async () => {
      child.kill('SIGKILL');
      await ended();
    },
  };
  await Promise.race([
    until('The tray', () => control('tray')),
    exitCode.then((code) => Promise.reject(new Error(`It ended (${code}): ${output()}`))),
  ]);
  return product;
}

async function spawnMain(dataDir: string, port: number, { words = [], env = {} }: DoubleOptions) {
  const child = spawn(process.execPath, [...electronOnDouble, '--data-dir', dataDir, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // As between Electron's own processes: copied, and not written down as JSON.
    serialization: 'advanced',
    env: { ...(await environmentOfDouble()), DOUBLE_DEBUGGING_PORT: String(port), ...env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** What the double has to be told by whoever starts it. */
export async function environmentOfDouble(): Promise<NodeJS.ProcessEnv> {
  built ??= buildDouble();
  return {
    ...process.env,
    PATH: `${join(import.meta.dirname, 'double/bin')}${delimiter}${process.env.PATH}`,
    XDG_SESSION_TYPE: 'x11',
    WAYLAND_DISPLAY: '',
    DOUBLE_ELECTRON: pathToFileURL(await built).href,
  };
}

type Answer = { id: number; value?: unknown; problem?: string };
type Sent = { window: number; channel: string; args: unknown[] };

function controlOf(child: ChildProcess): ProductOnDouble['control'] {
  let calls = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer | Sent) => 'id' in answer && waiting.get(answer.id)?.(answer));
  return (name, ...[argument]) =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      const gone = () => reject(new Error('The product has ended'));
      child.once('exit', gone);
      waiting.set(id, (answer) => {
        child.off('exit', gone);
        if (answer.problem !== undefined) return reject(new Error(answer.problem));
        // What the other half of this file's own protocol sent back for this name.
        return resolve(answer.value as Awaited<ReturnType<Controls[typeof name]>>);
      });
      child.send({ id, name, argument });
    });
}

function collected(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
}
