import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type NamedDay, trackerHashes } from '#contract';
import { desktopBridge } from '../client/index.ts';
import type { SectionId, SettingId } from './setting-places.ts';

/** Which window the page shows. Each is an address of its own, so that a reload or a link finds it again. */
export type Route =
  | { window: 'tracker' }
  | { window: 'checkout' | 'session'; sessionId: string }
  | { window: 'sessions' }
  | { window: 'reports'; day?: NamedDay }
  | { window: 'data' }
  | { window: 'settings'; setting?: SettingId | SectionId }
  | { window: 'palette' };

/** Told to the page when it went to another window of its own. */
const moved = 'intermission:moved';

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onMove, () => window.location.search));
}

/**
 * Goes to another window within the page; the browser's Back leads back, to the control with the id `from`: by default the
 * one that has the focus.
 */
export function open(route: Route, from = document.activeElement?.id ?? ''): void {
  window.history.replaceState({ ...window.history.state, from }, '');
  window.history.pushState({ opened: true }, '', searchOf(route));
  window.dispatchEvent(new Event(moved));
}

/** Goes to another window in place of this one: Back does not lead here again. */
export function openInstead(route: Route): void {
  window.history.replaceState(window.history.state, '', searchOf(route));
  window.dispatchEvent(new Event(moved));
}

/**
 * Back to where this window was opened from. Where nothing was before it, a window of the desktop closes, and a page
 * in a browser shows the tracker.
 */
export function goBack(): void {
  const bridge = desktopBridge();
  if (window.history.state?.opened === true) window.history.back();
  else if (bridge === undefined) openInstead({ window: 'tracker' });
  else bridge.closeWindow();
}

/** Goes to the tracker, with its field for a title at hand. */
export function askForNewSession(): void {
  open({ window: 'tracker' });
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${trackerHashes['new-session']}`);
  // A tracker that is shown already listens for it; one that comes looks for it.
  window.dispatchEvent(new Event('hashchange'));
}

/** Acts when the address asks the tracker for something, and takes it out of the address, so that it can be asked again. */
export function useAsked(what: keyof typeof trackerHashes, act: () => void): void {
  useHash((hash) => {
    if (hash !== trackerHashes[what]) return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
    act();
  });
}

/** Acts on the hash of the address: once it is ready to, and whenever another is asked for from then on. */
export function useHash(act: (hash: string) => void, isReady = true): void {
  const look = useEffectEvent(() => act(window.location.hash));
  useEffect(() => {
    if (!isReady) return;
    const listener = () => look();
    listener();
    const ended = new AbortController();
    for (const event of ['hashchange', moved]) window.addEventListener(event, listener, { signal: ended.signal });
    return () => ended.abort();
  }, [isReady]);
}

function routeOf(search: string): Route {
  const wanted = new URLSearchParams(search);
  const sessionId = wanted.get('session');
  const name = wanted.get('window');
  if ((name === 'checkout' || name === 'session') && sessionId !== null) return { window: name, sessionId };
  switch (name) {
    case 'sessions':
      return { window: 'sessions' };
    case 'reports':
      return { window: 'reports' };
    case 'data':
      return { window: 'data' };
    case 'settings':
      return { window: 'settings' };
    case 'palette':
      return { window: 'palette' };
    default:
      return { window: 'tracker' };
  }
}

function searchOf(route: Route): string {
  if (route.window === 'tracker') return window.location.pathname;
  const session = 'sessionId' in route ? { session: route.sessionId } : {};
  const place = route.window === 'settings' ? route.setting : route.window === 'reports' ? route.day : undefined;
  return `?${new URLSearchParams({ window: route.window, ...session })}${place === undefined ? '' : `#${place}`}`;
}

function onMove(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}
