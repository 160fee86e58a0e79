import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type Face, fail, windowRequest } from '#contract';
import type { DesktopPorts } from '../app/index.ts';
import { channels } from './channels.ts';
import { isOurs } from './security/index.ts';

const stranger = fail('FORBIDDEN', 'Only the windows of Intermission may ask that');

/** The contract for the windows. Commands and queries are parsed by the face itself. */
export function serveWindows(face: Face, { windows, shortcuts }: Pick<DesktopPorts, 'windows' | 'shortcuts'>): void {
  const answering = (call: (input: unknown) => Promise<unknown>) => (event: IpcMainInvokeEvent, input: unknown) =>
    isOurs(event.senderFrame) ? call(input) : stranger;
  ipcMain.handle(
    channels.execute,
    answering((command) => face.execute(command)),
  );
  ipcMain.handle(
    channels.query,
    answering((query) => face.query(query)),
  );
  serveWatching(face);
  onOurs(channels.openWindow, (_event, input) => {
    const request = windowRequest.safeParse(input);
    if (!request.success) return;
    const { window, sessionId, setting, day } = request.data;
    windows.open(window, sessionId, setting ?? day);
  });
  onOurs(channels.closeWindow, ({ sender }) => BrowserWindow.fromWebContents(sender)?.close());
  serveHolding(shortcuts);
}

/** A window that goes, goes on recording nothing. */
function serveHolding(shortcuts: DesktopPorts['shortcuts']): void {
  const known = new WeakSet<WebContents>();
  onOurs(channels.holdShortcuts, ({ sender }, held) => {
    shortcuts.hold(held === true);
    if (known.has(sender)) return;
    known.add(sender);
    sender.once('destroyed', () => shortcuts.hold(false));
  });
}

/** One stream a window, however often it asks: one that was loaded anew forgets what it asked before. */
function serveWatching(face: Face): void {
  const unwatches = new Map<WebContents, () => void>();
  const stop = (sender: WebContents) => {
    unwatches.get(sender)?.();
    unwatches.delete(sender);
  };
  onOurs(channels.watch, ({ sender }) => {
    if (unwatches.has(sender)) stop(sender);
    else sender.once('destroyed', () => stop(sender));
    const unwatch = face.watch((current) => sender.isDestroyed() || sender.send(channels.current, current));
    unwatches.set(sender, unwatch);
  });
  onOurs(channels.unwatch, ({ sender }) => stop(sender));
}

function onOurs(channel: string, listener: (event: IpcMainEvent, input: unknown) => void): void {
  ipcMain.on(channel, (event, input: unknown) => {
    if (isOurs(event.senderFrame)) listener(event, input);
  });
}
