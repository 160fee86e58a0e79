import { join } from 'node:path';
import { type NativeImage, nativeImage } from 'electron';
import type { TrayIcon } from '../app/index.ts';

/** Each icon is read once. A file `name@2x.png` beside `name.png` is found by Electron itself. */
export function readTrayIcons(resources: string): Record<TrayIcon, NativeImage> {
  const read = (icon: TrayIcon) => nativeImage.createFromPath(join(resources, 'tray', fileOf(icon)));
  return { running: read('running'), paused: read('paused'), nothing: read('nothing'), overdue: read('overdue') };
}

function fileOf(icon: TrayIcon): string {
  switch (process.platform) {
    case 'darwin':
      // The name is what makes macOS draw it in the colour of its menu bar.
      return `${icon}Template.png`;
    case 'win32':
      return `${icon}.ico`;
    default:
      return `${icon}.png`;
  }
}
