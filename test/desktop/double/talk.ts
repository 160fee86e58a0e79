import { EventEmitter } from 'node:events';
import { deliverInvoke, deliverSend } from './ipc-main.ts';

/** What a preload outside of this process says, for a window of ours that has no page. */
export type Talk = { window: number; how: 'invoke' | 'send'; channel: string; args: unknown[] };

const senderFrame = { url: 'app://intermission/?window=tracker', parent: null };
const senders = new Map<number, Sender>();

class Sender extends EventEmitter {
  private readonly window: number;

  constructor(window: number) {
    super();
    this.window = window;
  }

  isDestroyed(): boolean {
    return false;
  }

  send(channel: string, ...args: unknown[]): void {
    process.send?.({ window: this.window, channel, args });
  }
}

/** Carries it to the main process as Electron does: from the top frame of a page of ours. */
export async function talk({ window, how, channel, args }: Talk): Promise<unknown> {
  const sender = senders.get(window) ?? new Sender(window);
  senders.set(window, sender);
  const event = { sender, senderFrame };
  return how === 'invoke' ? deliverInvoke(channel, event, args) : deliverSend(channel, event, args);
}
