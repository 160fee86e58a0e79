import { v7 } from 'uuid';
import { type Abilities, type Settings, settings as settingsSchema, type WindowName } from '#contract';
import { type App, openApp, unknownPresence } from '../../src-main/app/index.ts';
import { type ServedSocket, serveSocket } from '../../src-main/host-socket/index.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The app with its socket, in this process. */
export type ServedApp = {
  app: App;
  dataDir: string;
  served: ServedSocket;
  /** The windows that were asked for. */
  opened: WindowName[];
  close(): Promise<void>;
};

/** Serves an app with empty records of its own, in a folder of that name within a temporary one. */
export async function serveApp(folderName = 'Intermission'): Promise<ServedApp> {
  const folder = await tempFolder();
  const dataDir = `${folder.path}/${folderName}`;
  const app = openIn(dataDir);
  const opened: WindowName[] = [];
  const served = await serveSocket(app, dataDir, async (window) => {
    opened.push(window);
    return null;
  });
  const close = async () => {
    await served.close();
    await app.close();
    await folder.remove();
  };
  return { app, dataDir, served, opened, close };
}

function openIn(dataDir: string): App {
  let settings: Settings = settingsSchema.parse({});
  const opened = openApp({
    dataDir,
    version: '0.0.0',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date().toISOString(),
    newId: () => v7(),
    settings: {
      read: () => settings,
      write: (next) => {
        settings = next;
      },
      problems: () => [],
    },
    abilities: () => abilities,
    presence: () => unknownPresence,
  });
  if (opened.is === 'taken') throw new Error(`${dataDir} is in use`);
  return opened.app;
}

const off = 'off' as const;
const abilities: Abilities = {
  idle: 'unknown',
  platform: 'linux',
  wayland: false,
  tray: false,
  notificationButtons: false,
  autostart: true,
  updates: false,
  shortcuts: { toggle: off, newSession: off, palette: off, checkout: off },
};
