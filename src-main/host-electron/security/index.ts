import { app } from 'electron';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { holdWindowsInPlace } from './navigation.ts';
import { denyNewWindows } from './new-windows.ts';
import { denyPermissions } from './permissions.ts';
import { denyWebviews } from './webviews.ts';

export { addressOf } from './app-protocol.ts';
export { isOurs } from './sender.ts';
export { safeWebPreferences } from './web-preferences.ts';

/** The rules that have to stand before the app is ready; docs/security.md lists all. */
export function secureBeforeReady(): void {
  app.enableSandbox();
  registerAppScheme();
  holdWindowsInPlace();
  denyNewWindows();
  denyWebviews();
}

/** The rules that can only be set once it is. */
export function secureWhenReady(windowsFolder: string): void {
  denyPermissions();
  serveAppScheme(windowsFolder);
}
