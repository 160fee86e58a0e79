import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { app } from './app.ts';
import { PreventableEvent } from './events.ts';
import { readiness } from './readiness.ts';
import { DoubleWebContents } from './web-contents.ts';

const all = new Set<BrowserWindow>();

/** A window without an outside: its inside is a real page. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: DoubleWebContents;
  readonly options: BrowserWindowConstructorOptions;
  /** Resolves when the window is gone for good. */
  readonly gone: Promise<void>;
  isShown: boolean;
  private tellGone: () => void = () => {};

  static getAllWindows(): BrowserWindow[] {
    return [...all];
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...all].find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    readiness.require('BrowserWindow');
    this.options = options;
    this.isShown = options.show ?? true;
    this.gone = new Promise((resolve) => {
      this.tellGone = resolve;
    });
    this.webContents = new DoubleWebContents(options);
    all.add(this);
    app.emit('web-contents-created', new PreventableEvent(), this.webContents);
    app.emit('browser-window-created', new PreventableEvent(), this);
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.load(address);
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    this.emit('focus');
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  restore(): void {}

  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.webContents.isDestroyed()) return;
    void this.webContents.destroy().finally(() => {
      all.delete(this);
      this.emit('closed');
      this.tellGone();
      app.windowClosed();
    });
  }
}
