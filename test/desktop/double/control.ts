// What a test may see and do from outside, over the channel between parent and child process.
import { app } from './app.ts';
import { nativeTheme, systemPreferences } from './appearance.ts';
import { BrowserWindow } from './browser-window.ts';
import { PreventableEvent } from './events.ts';
import { press } from './global-shortcut.ts';
import { deliverInvoke } from './ipc-main.ts';
import { choose, readMenu } from './menu.ts';
import { shownNotifications } from './notification.ts';
import { powerMonitor } from './power-monitor.ts';
import { grantsAnything } from './session.ts';
import { handedOut } from './shell.ts';
import { talk } from './talk.ts';
import { lastTray } from './tray.ts';
import type { SenderFrame } from './web-contents.ts';

/** Everything a test can call by name. */
const controls = {
  tray: () => {
    const { tray, made, menusSent } = lastTray;
    if (tray === null) return null;
    const { toolTip, title, image, menu } = tray;
    return { icon: image.isEmpty() ? null : image.path, toolTip, title, menu: readMenu(menu), made, menusSent };
  },
  clickTray: () => lastTray.tray?.emit('click') ?? false,
  chooseInTray: (labels: string[]) => choose(lastTray.tray?.menu ?? [], labels),
  press,
  desk: (desk: { idleSeconds: number; locked: boolean }) => {
    Object.assign(powerMonitor, desk);
  },
  powerEvent: (name: string) => powerMonitor.emit(name),
  notifications: () => shownNotifications.map(({ options: { title, body } }) => ({ title, body })),
  answerNotification: (button: number | null) => shownNotifications.at(-1)?.answer(button),
  windows: () =>
    BrowserWindow.getAllWindows().map(({ options, webContents }) => ({
      name: options.name,
      address: webContents.getURL(),
      webPreferences: { ...options.webPreferences, preload: undefined },
    })),
  closeWindows: () => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  },
  grantsAnything,
  /** What a frame of a foreign page, or one inside a page, would be answered. */
  queryFrom: (senderFrame: SenderFrame) =>
    deliverInvoke('intermission:query', { sender: null, senderFrame }, [{ type: 'health' }]),
  talk,
  /** What Electron tells of a second start that could take no place. */
  secondStart: (additionalData: unknown) => app.emit('second-instance', new PreventableEvent(), [], '', additionalData),
  theme: () => nativeTheme.themeSource,
  accent: (colour: string) => {
    systemPreferences.accent = colour;
    systemPreferences.emit('accent-color-changed', {}, colour);
  },
  isSandboxed: () => app.isSandboxed,
  handedOut: () => handedOut,
  quit: () => app.quit(),
};
export type Controls = typeof controls;

type Call = { id: number; name: keyof Controls; argument?: unknown };

process.on('message', async ({ id, name, argument }: Call) => {
  try {
    const call = controls[name] as (argument: unknown) => unknown;
    process.send?.({ id, value: (await call(argument)) ?? null });
  } catch (error) {
    process.send?.({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
// The channel alone keeps nobody alive.
process.channel?.unref();
