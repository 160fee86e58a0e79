import { ok, windowName } from '#contract';
import { type App, type CommandLinePort, showWindow, type WindowsPort } from '../app/index.ts';
import { obeyWords } from '../cli/index.ts';
import { serveSocket } from '../host-socket/index.ts';

/** Other programs of this person's speak over a socket. Where there can be none, the windows work all the same. */
export async function serveToPrograms(
  app: App,
  dataDir: string,
  windows: WindowsPort,
): Promise<{ close(): Promise<void> }> {
  try {
    return await serveSocket(app, dataDir, async (name) => {
      showWindow(name, app, windows);
      return null;
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    console.error(`intermission: the command line cannot reach this one: ${words}`);
    return { close: async () => {} };
  }
}

/** The command line for whoever could not reach the socket, and hands the words over. */
export function obeyHere(app: App, windows: WindowsPort, dataDir: string, version: string): CommandLinePort {
  const open = async (name: string) => {
    showWindow(windowName.parse(name), app, windows);
    return ok(null);
  };
  const { execute, query } = app;
  return { obey: (words) => obeyWords(words, { execute, query, open, defaultDataDir: dataDir, version }) };
}
