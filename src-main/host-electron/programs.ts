import type { App, WindowsPort } from '../app/index.ts';
import { serveSocket } from '../host-socket/index.ts';

/** Other programs of this person's speak over a socket. Where there can be none, the windows work all the same. */
export async function serveToPrograms(
  app: App,
  dataDir: string,
  windows: WindowsPort,
): Promise<{ close(): Promise<void> }> {
  try {
    return await serveSocket(app, dataDir, async (name) => {
      // Checking out is about the running session, or else the one paused last.
      windows.open(name, name === 'checkout' ? app.current().open[0]?.id : undefined);
      return null;
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    console.error(`intermission: the command line cannot reach this one: ${words}`);
    return { close: async () => {} };
  }
}
