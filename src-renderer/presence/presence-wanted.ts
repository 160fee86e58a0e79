import { useSyncExternalStore } from 'react';

const place = 'intermission.presence';
const changed = 'intermission:presence-wanted';

/** Whether this browser is to tell when nobody is here. Kept by the browser, as its permission is. */
export function usePresenceWanted(): boolean {
  return useSyncExternalStore(onChange, () => window.localStorage.getItem(place) === 'on');
}

export function wantPresence(wanted: boolean): void {
  if (wanted) window.localStorage.setItem(place, 'on');
  else window.localStorage.removeItem(place);
  window.dispatchEvent(new Event(changed));
}

function onChange(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('storage', listener);
  };
}
