import { app } from 'electron';

/**
 * The tray keeps the product alive without windows; and it does not end before what runs is paused and saved. `finish`
 * is called once, after the last window closed.
 */
export function endOrderly(finish: () => Promise<void>): void {
  let ending = false;
  app.on('window-all-closed', () => {});
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    finish().then(
      () => app.exit(0),
      (error: unknown) => {
        console.error(`intermission: ${error instanceof Error ? error.message : String(error)}`);
        app.exit(1);
      },
    );
  });
}
