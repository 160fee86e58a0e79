import { EventEmitter } from 'node:events';
import type { Tray as ElectronTray, MenuItemConstructorOptions } from 'electron';
import type { Menu } from './menu.ts';
import type { DoubleImage } from './native-image.ts';
import { readiness } from './readiness.ts';

type Doubled = Pick<ElectronTray, 'setToolTip' | 'setTitle' | 'destroy' | 'isDestroyed'>;

/** The newest tray: what a person sees, or would see if this desktop showed any. */
export const lastTray: { tray: Tray | null; made: number; menusSent: number } = { tray: null, made: 0, menusSent: 0 };

export class Tray extends EventEmitter implements Doubled {
  image: DoubleImage;
  toolTip = '';
  title = '';
  /** What was sent over the bus: later changes of the menu do not reach it. */
  menu: MenuItemConstructorOptions[] = [];
  private destroyed = false;

  constructor(image: DoubleImage) {
    super();
    readiness.require('Tray');
    this.image = image;
    lastTray.tray = this;
    lastTray.made += 1;
  }

  setImage(image: DoubleImage): void {
    this.mustLive();
    this.image = image;
  }

  /** On Linux the whole menu goes over the bus once more. */
  setToolTip(toolTip: string): void {
    this.mustLive();
    this.toolTip = toolTip;
    lastTray.menusSent += 1;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  setContextMenu(menu: Menu | null): void {
    this.mustLive();
    this.menu = [...(menu?.template ?? [])];
    lastTray.menusSent += 1;
  }

  destroy(): void {
    this.destroyed = true;
    if (lastTray.tray === this) lastTray.tray = null;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  private mustLive(): void {
    if (this.destroyed) throw new Error('Tray is destroyed');
  }
}
