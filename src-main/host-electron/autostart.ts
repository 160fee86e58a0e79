import { app } from 'electron';
import type { AutostartPort } from '../app/index.ts';
import { autostartFile } from './autostart-file.ts';
import { startCommand } from './start-command.ts';

/** macOS and Windows keep login items themselves; Linux reads a folder of desktop files. */
export function keepAutostart(desktopId: string): AutostartPort {
  if (process.platform === 'linux') return autostartFile(desktopId, startCommand());
  return {
    isOn: () => app.getLoginItemSettings().openAtLogin,
    set: (on) => app.setLoginItemSettings({ openAtLogin: on }),
  };
}
