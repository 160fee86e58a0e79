import { app } from 'electron';
import type { DesktopPorts } from '../app/index.ts';

/** Which of the three desktops this is; any other Unix is treated as Linux. */
export function platform(): DesktopPorts['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

/** Whether windows and shortcuts go through Wayland. */
export function isWayland(): boolean {
  const isSession = process.env.XDG_SESSION_TYPE === 'wayland' || (process.env.WAYLAND_DISPLAY ?? '') !== '';
  return platform() === 'linux' && isSession && app.commandLine.getSwitchValue('ozone-platform') !== 'x11';
}
