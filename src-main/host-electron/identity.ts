import { app, Menu } from 'electron';
import { platform } from './platform.ts';

/** Who this is to the desktop. Before the app is ready. */
export function introduce(desktopId: string): void {
  if (platform() === 'win32') app.setAppUserModelId(desktopId);
  // The windows have no menu bar; macOS needs one for its editing keys.
  if (platform() !== 'darwin') Menu.setApplicationMenu(null);
}
