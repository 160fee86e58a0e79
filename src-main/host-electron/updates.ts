import fs from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { UpdatesPort } from '../app/index.ts';

/** electron-updater, which is loaded with the first look for an update. */
export function fetchUpdates(): UpdatesPort {
  let updater: AppUpdater | null = null;
  return {
    // The packager writes down where updates are, when it was told.
    isPossible: () => app.isPackaged && fs.existsSync(join(process.resourcesPath, 'app-update.yml')),
    async fetch() {
      updater ??= await load();
      const found = await updater.checkForUpdates();
      if (found?.isUpdateAvailable !== true) return null;
      await found.downloadPromise;
      return found.updateInfo.version;
    },
    installOnQuit(wanted) {
      if (updater !== null) updater.autoInstallOnAppQuit = wanted;
    },
  };
}

async function load(): Promise<AppUpdater> {
  const { autoUpdater } = await import('electron-updater');
  // What goes wrong comes to whoever asked; here it would go to the log once more.
  autoUpdater.logger = null;
  return autoUpdater;
}
