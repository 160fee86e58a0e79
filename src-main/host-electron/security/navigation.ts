import { app } from 'electron';
import { isOurAddress } from './app-protocol.ts';

/** A window stays with the pages of the product, whatever is clicked or dropped into it. */
export function holdWindowsInPlace(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (details) => {
      if (!isOurAddress(details.url)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!isOurAddress(details.url)) details.preventDefault();
    });
  });
}
