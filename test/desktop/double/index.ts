// What `electron` is when the built main process runs in plain Node.
import { app, type DoubleApp } from './app.ts';
import './control.ts';
import { ipcMain } from './ipc-main.ts';
import { shell } from './shell.ts';

export { app } from './app.ts';
export { nativeTheme, systemPreferences } from './appearance.ts';
export { BrowserWindow } from './browser-window.ts';
export { globalShortcut } from './global-shortcut.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { nativeImage } from './native-image.ts';
export { Notification } from './notification.ts';
export { powerMonitor } from './power-monitor.ts';
export { protocol } from './protocol.ts';
export { readiness } from './readiness.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';
export { Tray } from './tray.ts';
export const dialog = { showErrorBox: (_title: string, _content: string) => {} };

const electron: { app: DoubleApp; ipcMain: typeof ipcMain; shell: typeof shell } = { app, ipcMain, shell };
export default electron;
