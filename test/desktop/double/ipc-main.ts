import { EventEmitter } from 'node:events';
import type { SenderFrame } from './web-contents.ts';

type Sent = { sender: unknown; senderFrame: SenderFrame };
type Handler = (event: Sent, ...args: unknown[]) => unknown;

class DoubleIpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
}

export const ipcMain = new DoubleIpcMain();

/** A thrown error keeps nothing but its message on its way to the page. */
export async function deliverInvoke(channel: string, event: Sent, args: unknown[]): Promise<unknown> {
  const handler = ipcMain.handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(event, ...args);
}

export function deliverSend(channel: string, event: Sent, args: unknown[]): void {
  ipcMain.emit(channel, event, ...args);
}
