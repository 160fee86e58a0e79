import { app } from 'electron';
import { openInBrowser } from './external-links.ts';

/** A page opens no windows. What it wants to open goes to the browser, if it may be opened at all. */
export function denyNewWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      openInBrowser(url);
      return { action: 'deny' };
    });
  });
}
