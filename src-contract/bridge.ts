import { z } from 'zod';
import { identity } from './words.ts';

/** What can be asked to be shown. `new-session` is the tracker with the field for a title at hand. */
export const windowNames = ['tracker', 'new-session', 'checkout', 'sessions', 'settings', 'palette'] as const;
export const windowName = z.enum(windowNames);
export type WindowName = z.infer<typeof windowName>;

/** What a window asks for when it wants another one opened. */
export const windowRequest = z.strictObject({ window: windowName, sessionId: identity.optional() });
export type WindowRequest = z.infer<typeof windowRequest>;

/** A window of its own. */
export type PageName = Exclude<WindowName, 'new-session'>;

/** The window in which something is shown. */
export function pageOf(window: WindowName): PageName {
  return window === 'new-session' ? 'tracker' : window;
}

/** In an address of the tracker: its field for a title is wanted. */
export const newSessionHash = '#new-session';

/**
 * What an address says of the window it shows. A new session is asked for by the hash, so that a tracker that is shown
 * already is not loaded anew and keeps what was typed in it.
 */
export function windowAddress(
  window: WindowName,
  sessionId?: string,
): { search: Record<string, string>; hash: string } {
  const search = { window: pageOf(window), ...(sessionId !== undefined && { session: sessionId }) };
  return { search, hash: window === 'new-session' ? newSessionHash : '' };
}

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

/** Where a window finds its bridge: `window[bridgeName]`. */
export const bridgeName = 'intermission';
