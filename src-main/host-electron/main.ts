import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { v7 } from 'uuid';
import manifest from '../../package.json' with { type: 'json' };
import { type Desktop, type DesktopPorts, openApp, runDesktop, unknownAbilities } from '../app/index.ts';
import { keepAutostart } from './autostart.ts';
import { settleDataDir } from './data-dir.ts';
import { endOrderly } from './ending.ts';
import { introduce } from './identity.ts';
import { serveWindows } from './ipc.ts';
import { showNotifications } from './notifications.ts';
import { takeTheOnlyPlace } from './one-instance.ts';
import { opener } from './opener.ts';
import { isWayland, platform } from './platform.ts';
import { watchPower } from './power.ts';
import { serveToPrograms } from './programs.ts';
import { secureBeforeReady, secureWhenReady } from './security/index.ts';
import { keepSettings } from './settings.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { readStartOptions } from './start-options.ts';
import { showTray } from './tray.ts';
import { showsTrays } from './tray-host.ts';
import { readTrayIcons } from './tray-icons.ts';
import { showWindows } from './windows.ts';

const inProduct = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const now = () => new Date().toISOString();
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How the process ends when another one holds the data directory, from the contract. */
const taken = 3;

/** Everything up to the first `await` is done before Electron is ready, as much of it must. */
async function main(): Promise<void> {
  const options = readStartOptions();
  const dataDir = settleDataDir(options.dataDir);
  introduce(manifest.desktopName);
  secureBeforeReady();
  const starts = takeTheOnlyPlace(options.words);
  if (starts === null) return app.exit(0);
  await app.whenReady();

  secureWhenReady(inProduct('dist/renderer/'));
  const wayland = isWayland();
  const windows = showWindows({ preload: inProduct('dist/main/preload.cjs'), icon: inProduct('resources/icon.png') });
  const settings = keepSettings(dataDir, now);
  let desktop: Desktop | null = null;
  const abilities = () => desktop?.abilities() ?? unknownAbilities;
  const opened = openApp({ dataDir, version: manifest.version, zone, now, newId: () => v7(), settings, abilities });
  if (opened.is === 'taken')
    return end(taken, `${dataDir} is in use by another process. Use that one, or end it first`);

  const ports: DesktopPorts = {
    platform: platform(),
    wayland,
    languages: [app.getLocale()],
    tray: showTray(readTrayIcons(inProduct('resources')), showsTrays),
    power: watchPower(),
    shortcuts: listenToShortcuts(wayland),
    windows,
    notifications: showNotifications(),
    autostart: keepAutostart(manifest.desktopName),
    opener,
    starts,
    now,
    quit: () => app.quit(),
  };
  serveWindows(opened.app, ports);
  desktop = runDesktop(opened.app, { ...ports, settings });
  const served = serveToPrograms(opened.app, dataDir, windows);
  endOrderly(async () => {
    desktop?.stop();
    await (await served).close();
    await opened.app.close();
  });
}

function end(code: number, words: string): void {
  console.error(`intermission: ${words}`);
  dialog.showErrorBox('Intermission cannot start', words);
  app.exit(code);
}

// Not awaited: Electron is not ready before this module has been run to its end.
main().catch((error: unknown) => end(1, error instanceof Error ? error.message : String(error)));
