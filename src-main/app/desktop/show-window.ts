import type { WindowName } from '#contract';
import type { App } from '../open-app.ts';
import type { WindowsPort } from './ports.ts';

/**
 * Shows the window that a shortcut or a program names. One about a session is about what runs, or what was paused last;
 * with nothing open there is only the tracker to show.
 */
export function showWindow(name: WindowName, app: App, windows: WindowsPort): void {
  const [session] = app.current().open;
  if (name !== 'checkout' && name !== 'session') windows.open(name);
  else if (session === undefined) windows.open('tracker');
  else windows.open(name, session.id);
}
