import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { CommandInput } from '#contract';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { connectSocket } from '../../src-main/host-socket/index.ts';

const root = process.cwd();
const double = join(root, 'test/desktop/double');

/** Starts the built desktop on the double of Electron, with a module loaded into it first. */
export async function startDesktop(dataDir: string, loadedFirst: string) {
  const args = ['--import', pathToFileURL(loadedFirst).href, join(double, 'boot.mjs'), root, '--data-dir', dataDir];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      PATH: `${join(double, 'bin')}${delimiter}${process.env.PATH}`,
      XDG_SESSION_TYPE: 'x11',
      DOUBLE_ELECTRON: pathToFileURL(join(import.meta.dirname, 'electron.js')).href,
      DOUBLE_DEBUGGING_PORT: '0',
    },
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  process.once('exit', () => child.kill('SIGKILL'));
  let calls = 0;

  function control(name: string): Promise<unknown> {
    calls += 1;
    const id = calls;
    return new Promise((resolve) => {
      const hear = (answer: { id: number; value: unknown }) => {
        if (answer.id !== id) return;
        child.off('message', hear);
        resolve(answer.value);
      };
      child.on('message', hear);
      child.send({ id, name });
    });
  }

  async function windows(): Promise<number> {
    const shown = await control('windows');
    return Array.isArray(shown) ? shown.length : Number.NaN;
  }

  async function execute(command: CommandInput): Promise<void> {
    const connection = await connectSocket(dataDir);
    await connection?.execute(command);
    connection?.close();
  }

  while ((await control('tray')) === null || (await connectSocket(dataDir).then(closed)) === null) await wait(50);
  return {
    process: child,
    stderr: () => stderr,
    windows,
    execute,
    /** Where there is a Chromium to open one in. */
    async openAndCloseWindow(): Promise<void> {
      if (findChromium() === null) return;
      await control('clickTray');
      while ((await windows()) === 0) await wait(50);
      await wait(2_000);
      await control('clickTray');
      while ((await windows()) > 0) await wait(50);
    },
    async quit(): Promise<void> {
      const exit = once(child, 'exit');
      await control('quit');
      await exit;
    },
  };
}

function closed(connection: { close(): void } | null): true | null {
  connection?.close();
  return connection === null ? null : true;
}
