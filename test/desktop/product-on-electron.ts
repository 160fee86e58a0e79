import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { type Product, until, windowNameOf } from './product.ts';

const root = join(import.meta.dirname, '../..');

/** Starts the built product on a real Electron. Resolves when its tray is made. */
export async function startOnElectron(executablePath: string, dataDir: string): Promise<Product> {
  // Of a name of its own on the bus of the desktop, tray and notifications are those of the machine.
  const args = [root, `--data-dir=${dataDir}`];
  const electron = await _electron.launch({ executablePath, args, cwd: root });
  await until('The product', () => isUp(electron));
  const process = electron.process();
  const exit = once(process, 'exit').then(() => process.exitCode);
  const page = async (name: string) => electron.windows().find((one) => windowNameOf(one.url()) === name) ?? null;
  return {
    window: (name) => until(`A window "${name}"`, () => page(name)),
    windows: async () => electron.windows().map((one) => windowNameOf(one.url()) ?? ''),
    raise: (sign) => electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), sign),
    startAgain: async (words = []) => {
      const sandbox = globalThis.process.platform === 'linux' ? ['--no-sandbox'] : [];
      const second = spawn(executablePath, [...args, ...sandbox, ...words], { stdio: 'ignore' });
      await once(second, 'exit');
      return second.exitCode;
    },
    quit: async () => {
      await electron.evaluate(({ app }) => app.quit()).catch(() => {});
      return exit;
    },
    kill9: async () => {
      process.kill('SIGKILL');
      await exit;
    },
  };
}

/** Its calls are answered only once main has been run to its end and the app is ready. */
async function isUp(electron: ElectronApplication): Promise<true | null> {
  return (await electron.evaluate(({ app, ipcMain }) => app.isReady() && ipcMain.eventNames().length > 0))
    ? true
    : null;
}
