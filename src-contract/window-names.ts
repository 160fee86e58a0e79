// Without schemas: the command line names windows, and starts without what it takes to parse.

/**
 * What can be asked to be shown. `new-session` is the tracker with the field for a title at hand; `checkout` and
 * `session` are about one session.
 */
export const windowNames = [
  'tracker',
  'new-session',
  'checkout',
  'session',
  'sessions',
  'reports',
  'data',
  'settings',
  'palette',
] as const;
export type WindowName = (typeof windowNames)[number];

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
 * already is not loaded anew and keeps what was typed in it; and so is one of the settings.
 */
export function windowAddress(
  window: WindowName,
  sessionId?: string,
  setting?: string,
): { search: Record<string, string>; hash: string } {
  const search = { window: pageOf(window), ...(sessionId !== undefined && { session: sessionId }) };
  if (window === 'new-session') return { search, hash: newSessionHash };
  return { search, hash: window === 'settings' && setting !== undefined ? `#${setting}` : '' };
}
