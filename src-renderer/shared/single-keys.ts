const place = 'intermission.single-keys';

export function singleKeysWanted(): boolean {
  return window.localStorage.getItem(place) !== 'off';
}

export function wantSingleKeys(wanted: boolean): void {
  if (wanted) window.localStorage.removeItem(place);
  else window.localStorage.setItem(place, 'off');
}

/** The single keys of the tracker. The palette shows them beside what they do. */
export const trackerKeys = {
  toggle: 'p',
  newSession: 'n',
  checkout: 'c',
  session: 'o',
  sessions: 'l',
  reports: 'r',
  today: 't',
  yesterday: 'y',
  help: '?',
} as const;
