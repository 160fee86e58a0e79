import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { BrowserWindow } from './browser-window.ts';
import { closeChromium } from './chromium.ts';
import { PreventableEvent } from './events.ts';
import { readiness } from './readiness.ts';
import { releaseSingleInstance, takeSingleInstance } from './single-instance.ts';

type Doubled = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'isPackaged'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getLocale'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
>;

export class DoubleApp extends EventEmitter implements Doubled {
  readonly isPackaged = false;
  readonly commandLine = {
    getSwitchValue: (name: string) =>
      process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  };
  isSandboxed = false;
  private readonly paths = new Map<string, string>();
  private quitting = false;

  whenReady(): Promise<void> {
    return readiness.whenReady;
  }

  isReady(): boolean {
    return readiness.isReady();
  }

  getPath(name: string): string {
    return this.paths.get(name) ?? join(homedir(), '.config', 'Intermission');
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    this.paths.set(name, path);
  }

  getAppPath(): string {
    return resolve(process.argv[1] ?? '');
  }

  getVersion(): string {
    return '0.0.0';
  }

  getLocale(): string {
    return process.env.DOUBLE_LOCALE ?? 'en-GB';
  }

  enableSandbox(): void {
    readiness.forbid('enableSandbox');
    this.isSandboxed = true;
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return takeSingleInstance(this.getPath('userData'), additionalData ?? {}, (data) => {
      this.emit('second-instance', new PreventableEvent(), [], '', data);
    });
  }

  quit(): void {
    void this.quitInSteps();
  }

  exit(code = 0): void {
    releaseSingleInstance();
    void closeChromium().finally(() => process.exit(code));
  }

  /** Called by a window that is gone. */
  windowClosed(): void {
    if (this.quitting || BrowserWindow.getAllWindows().length > 0) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  private async quitInSteps(): Promise<void> {
    if (!this.goesOn('before-quit')) return;
    this.quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    await Promise.all(BrowserWindow.getAllWindows().map((window) => window.gone));
    this.quitting = BrowserWindow.getAllWindows().length === 0;
    if (!this.quitting || !this.goesOn('will-quit')) return;
    this.emit('quit');
    this.exit(0);
  }

  private goesOn(step: 'before-quit' | 'will-quit'): boolean {
    const event = new PreventableEvent();
    this.emit(step, event);
    return !event.defaultPrevented;
  }
}

export const app = new DoubleApp();

// Electron ends in order when the system asks it to.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
