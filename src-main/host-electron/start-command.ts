import { app } from 'electron';

/** What starts this program once more. An AppImage runs from a place that is gone with it; it says where it lies itself. */
export function startCommand(): [program: string, ...args: string[]] {
  const { APPIMAGE } = process.env;
  if (APPIMAGE !== undefined && APPIMAGE !== '') return [APPIMAGE];
  return app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()];
}
