import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, WebContents, WindowOpenHandlerResponse } from 'electron';
import type { Frame, Page } from 'playwright-core';
import { openPage, ownAddress, standInAddress } from './chromium.ts';
import { PreventableEvent } from './events.ts';
import { deliverInvoke, deliverSend } from './ipc-main.ts';
import { preloadWorld } from './preload-world.ts';

type Doubled = Pick<WebContents, 'getURL' | 'send' | 'isDestroyed'>;

/** The inside of a window: a real page, running the real preload. */
export class DoubleWebContents extends EventEmitter implements Doubled {
  private address = '';
  private loading = '';
  private destroyed = false;
  private openHandler: (details: { url: string }) => Pick<WindowOpenHandlerResponse, 'action'> = () => ({
    action: 'allow',
  });
  private readonly page: Promise<Page>;

  constructor({ webPreferences, width = 800, height = 600 }: BrowserWindowConstructorOptions) {
    super();
    const preload = webPreferences?.preload;
    this.page = this.open(preload === undefined ? '' : readFileSync(preload, 'utf8'), { width, height });
  }

  getURL(): string {
    return this.address;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => Pick<WindowOpenHandlerResponse, 'action'>): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    const script = `window.__deliver?.(${JSON.stringify(channel)}, ${JSON.stringify(args)})`;
    // A window may go while a message is on its way; Electron drops it, too.
    void this.page.then((page) => page.evaluate(script)).catch(() => {});
  }

  async load(address: string): Promise<void> {
    this.address = address;
    this.loading = address;
    const page = await this.page;
    await page.goto(standInAddress(address));
  }

  async destroy(): Promise<void> {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('destroyed');
    await (await this.page).close();
  }

  private async open(preload: string, size: { width: number; height: number }): Promise<Page> {
    const page = await openPage((address) => this.mayNavigate(address));
    await page.setViewportSize(size);
    await page.exposeBinding('__invoke', ({ frame }, channel: string, args: unknown[]) =>
      deliverInvoke(channel, { sender: this, senderFrame: asFrame(frame) }, args),
    );
    await page.exposeBinding('__send', ({ frame }, channel: string, args: unknown[]) =>
      deliverSend(channel, { sender: this, senderFrame: asFrame(frame) }, args),
    );
    await page.addInitScript({ content: preloadWorld(preload) });
    await page.exposeBinding('__open', (_source, address: string) => {
      const { action } = this.openHandler({ url: ownAddress(address) });
      if (action !== 'deny') throw new Error('The double opens no windows for pages');
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.address = ownAddress(frame.url());
    });
    return page;
  }

  /** What the app loads itself asks nobody. */
  private mayNavigate(address: string): boolean {
    if (address === this.loading) return true;
    const details = Object.assign(new PreventableEvent(), { url: address });
    this.emit('will-frame-navigate', details);
    return !details.defaultPrevented;
  }
}

/** As much of a frame as a check of the sender looks at. */
export type SenderFrame = { url: string; parent: SenderFrame | null };

function asFrame(frame: Frame): SenderFrame {
  const parent = frame.parentFrame();
  return { url: ownAddress(frame.url()), parent: parent === null ? null : asFrame(parent) };
}
