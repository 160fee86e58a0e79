import { app } from 'electron';
import type { AutostartPort } from '../app/index.ts';
import { autostartFile } from './autostart-file.ts';

/** macOS and Windows keep login items themselves; Linux reads a folder of desktop files. */
export function keepAutostart(desktopId: string): AutostartPort {
  if (process.platform === 'linux') return autostartFile(desktopId, startCommand());
  return {
    isOn: () => app.getLoginItemSettings().openAtLogin,
    set: (on) => app.setLoginItemSettings({ openAtLogin: on }),
  };
}

/** An AppImage runs from a place that is gone with it; it says where it lies itself. */
function startCommand(): string[] {
  const { APPIMAGE } = process.env;
  if (APPIMAGE !== undefined && APPIMAGE !== '') return [APPIMAGE];
  return app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()];
}
