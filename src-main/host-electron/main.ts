import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { v7 } from 'uuid';
import manifest from '../../package.json' with { type: 'json' };
import {
  type Desktop,
  type DesktopPorts,
  openApp,
  runDesktop,
  unknownAbilities,
  unknownPresence,
} from '../app/index.ts';
import { readStart, type Start } from '../cli/index.ts';
import { keepAppearance } from './appearance.ts';
import { keepAutostart } from './autostart.ts';
import { runCommand } from './command-line.ts';
import { settleDataDir } from './data-dir.ts';
import { endOrderly } from './ending.ts';
import { givenArguments } from './given-arguments.ts';
import { introduce } from './identity.ts';
import { serveWindows } from './ipc.ts';
import { showNotifications } from './notifications.ts';
import { takeTheOnlyPlace } from './one-instance.ts';
import { opener } from './opener.ts';
import { isWayland, platform } from './platform.ts';
import { watchPower } from './power.ts';
import { obeyHere, serveToPrograms } from './programs.ts';
import { secureBeforeReady, secureWhenReady } from './security/index.ts';
import { keepSettings } from './settings.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { showTray } from './tray.ts';
import { showsTrays } from './tray-host.ts';
import { readTrayIcons } from './tray-icons.ts';
import { fetchUpdates } from './updates.ts';
import { showWindows } from './windows.ts';

const { version, desktopName } = manifest;
const inProduct = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const now = () => new Date().toISOString();
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How the process ends when another one holds the data directory, from the contract. */
const taken = 3;

/** Everything up to the first `await` is done before Electron is ready, as much of it must. */
async function main(start: Start): Promise<void> {
  const dataDir = settleDataDir(start.dataDir);
  introduce(desktopName);
  secureBeforeReady();
  const starts = takeTheOnlyPlace(start.inBackground ? null : []);
  if (starts === null) return app.exit(0);
  await app.whenReady();

  secureWhenReady(inProduct('dist/renderer/'));
  const wayland = isWayland();
  const windows = showWindows({ preload: inProduct('dist/main/preload.cjs'), icon: inProduct('resources/icon.png') });
  const settings = keepSettings(dataDir, now());
  let desktop: Desktop | null = null;
  const abilities = () => desktop?.abilities() ?? unknownAbilities;
  const presence = () => desktop?.presence() ?? unknownPresence;
  const desktopProblems = () => desktop?.problems() ?? [];
  const appearance = keepAppearance();
  const newId = () => v7();
  const opened = openApp({
    dataDir,
    version,
    zone,
    now,
    newId,
    settings,
    abilities,
    presence,
    accent: appearance.accent,
    desktopProblems,
  });
  if (opened.is === 'taken')
    return end(start, taken, `${dataDir} is in use by another process. Use that one, or end it first`);

  const ports: DesktopPorts = {
    platform: platform(),
    wayland,
    languages: [app.getLocale()],
    tray: showTray(readTrayIcons(inProduct('resources')), showsTrays),
    power: watchPower(),
    shortcuts: listenToShortcuts(wayland),
    windows,
    notifications: showNotifications(),
    autostart: keepAutostart(desktopName),
    appearance,
    opener,
    starts,
    updates: fetchUpdates(),
    commandLine: obeyHere(opened.app, windows, dataDir, version),
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

/** Whoever started it in the background reads what went wrong, and shows it where it was asked for. */
function end({ inBackground }: Start, code: number, words: string): void {
  console.error(`intermission: ${words}`);
  if (!inBackground) dialog.showErrorBox('Intermission cannot start', words);
  app.exit(code);
}

const start = readStart(givenArguments());
if (start.command !== null) app.exit(await runCommand(start.command, start.switches, version));
// Not awaited: Electron is not ready before this module has been run to its end.
else main(start).catch((error: unknown) => end(start, 1, error instanceof Error ? error.message : String(error)));
