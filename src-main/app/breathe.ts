import { setImmediate } from 'node:timers/promises';

/** Lets other work through in the middle of a long answer. */
export function breathe(): Promise<void> {
  return setImmediate();
}
