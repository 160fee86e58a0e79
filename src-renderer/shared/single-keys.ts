const place = 'intermission.single-keys';

export function singleKeysWanted(): boolean {
  return window.localStorage.getItem(place) !== 'off';
}

export function wantSingleKeys(wanted: boolean): void {
  if (wanted) window.localStorage.removeItem(place);
  else window.localStorage.setItem(place, 'off');
}
