import { app } from 'electron';

/** There are none, and none can be attached. */
export function denyWebviews(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
