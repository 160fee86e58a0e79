import { useSyncExternalStore } from 'react';

/** Which window the page shows. Each is an address of its own, so that a reload or a link finds it again. */
export type Route =
  | { window: 'tracker' }
  | { window: 'checkout'; sessionId: string }
  | { window: 'sessions' }
  | { window: 'settings' };

const moved = 'intermission:moved';

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onMove, () => window.location.search));
}

/** Goes to another window within the page; the browser's Back leads back. */
export function open(route: Route): void {
  window.history.pushState({ opened: true }, '', searchOf(route));
  window.dispatchEvent(new Event(moved));
}

/** Back to where this window was opened from, or to the tracker if the page began here. */
export function goBack(): void {
  if (window.history.state?.opened === true) window.history.back();
  else {
    window.history.replaceState(null, '', window.location.pathname);
    window.dispatchEvent(new Event(moved));
  }
}

function routeOf(search: string): Route {
  const wanted = new URLSearchParams(search);
  const sessionId = wanted.get('session');
  if (wanted.get('window') === 'checkout' && sessionId !== null) return { window: 'checkout', sessionId };
  if (wanted.get('window') === 'sessions') return { window: 'sessions' };
  return wanted.get('window') === 'settings' ? { window: 'settings' } : { window: 'tracker' };
}

function searchOf(route: Route): string {
  if (route.window === 'tracker') return window.location.pathname;
  const session = route.window === 'checkout' ? { session: route.sessionId } : {};
  return `?${new URLSearchParams({ window: route.window, ...session })}`;
}

function onMove(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}
