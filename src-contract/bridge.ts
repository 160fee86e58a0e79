import { z } from 'zod';
import { namedDays, windowNames } from './window-names.ts';
import { identity } from './words.ts';

export const windowName = z.enum(windowNames);

/** A setting, or a section of them, as the address of its window names it. */
const settingName = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** What a window asks for when it wants another one opened. */
export const windowRequest = z.strictObject({
  window: windowName,
  sessionId: identity.optional(),
  setting: settingName.optional(),
  day: z.enum(namedDays).optional(),
});
export type WindowRequest = z.infer<typeof windowRequest>;

/** All that a window of the desktop host is given: the contract, and what only a desktop can do. */
export type Bridge = {
  /** Answers are values, failures too: an error would lose all but its message on the way. */
  execute(command: unknown): Promise<unknown>;
  query(query: unknown): Promise<unknown>;
  /** Calls with the value of `current` at once and after every change. Returns its unsubscribe. */
  watch(listener: (current: unknown) => void): () => void;
  openWindow(request: WindowRequest): void;
  /** Closes the window that asks. */
  closeWindow(): void;
  /** While held, global shortcuts rest, so that their keys reach the window: it records new ones. */
  holdShortcuts(held: boolean): void;
};
