// Without schemas: the command line names windows, and starts without what it takes to parse.

/**
 * What can be asked to be shown. `new-session` is the tracker with the field for a title at hand, `away` the tracker
 * with the question about an absence; `checkout` and `session` are about one session.
 */
export const windowNames = [
  'tracker',
  'new-session',
  'away',
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
export type PageName = Exclude<WindowName, 'new-session' | 'away'>;

/** The window in which something is shown. */
export function pageOf(window: WindowName): PageName {
  return window === 'new-session' || window === 'away' ? 'tracker' : window;
}

/** In an address of the tracker: its field for a title is wanted, or its question about an absence. */
export const trackerHashes = { 'new-session': '#new-session', away: '#away' } as const;

/** The days of the reports that have a name of their own, whichever they are by then. */
export const namedDays = ['today', 'yesterday'] as const;
export type NamedDay = (typeof namedDays)[number];

/**
 * What an address says of the window it shows. What is asked of the tracker is in the hash, so that one that is shown
 * already is not loaded anew and keeps what was typed in it; and so is a place in it: one of the settings, or a day of
 * the reports.
 */
export function windowAddress(
  window: WindowName,
  sessionId?: string,
  place?: string,
): { search: Record<string, string>; hash: string } {
  const search = { window: pageOf(window), ...(sessionId !== undefined && { session: sessionId }) };
  if (window === 'new-session' || window === 'away') return { search, hash: trackerHashes[window] };
  const hasPlaces = window === 'settings' || window === 'reports';
  return { search, hash: hasPlaces && place !== undefined ? `#${place}` : '' };
}

/** Where a window finds its bridge: `window[bridgeName]`. */
export const bridgeName = 'intermission';
