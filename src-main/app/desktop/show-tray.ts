import type { Problem } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import type { DesktopPorts, Notice } from './ports.ts';
import { keepTray } from './tray.ts';

/** Something that shows trays may come up later, e.g. after an autostart; so often it is tried again. */
const trayAgainMs = 60_000;

const title = 'This desktop shows no tray';
const body = 'Intermission works from its window and from the command line all the same.';
const notice: Notice = { id: 'no-tray', title, body, buttons: [] };
const problem: Problem = { code: 'NO_TRAY', message: `${title}. ${body}`, path: null };

type Ports = Pick<DesktopPorts, 'tray' | 'notifications' | 'windows' | 'platform' | 'now'> & { settings: SettingsPort };

export type ShownTray = {
  isShown(): boolean;
  problems(): Problem[];
  stop(): void;
};

/** Where no tray is shown, opens the window instead, says why once on a machine, and tries again from time to time. */
export function showTray(app: App, ports: Ports): ShownTray {
  let isShown = ports.tray.create();
  const tray = keepTray(app, ports);
  if (!isShown) {
    ports.windows.open('tracker');
    sayOnce(ports);
  }
  const retry = setInterval(() => {
    isShown = ports.tray.create();
    if (isShown) clearInterval(retry);
  }, trayAgainMs);
  // Linux tells nothing of a tray that nobody shows: one that may have been made too early is made anew once.
  if (isShown && ports.platform !== 'linux') clearInterval(retry);
  return {
    isShown: () => isShown,
    problems: () => (isShown ? [] : [problem]),
    stop() {
      clearInterval(retry);
      tray.stop();
    },
  };
}

function sayOnce({ notifications, settings }: Ports): void {
  if (settings.read().saidNoTray) return;
  notifications.show(notice);
  void remember(settings);
}

async function remember(settings: SettingsPort): Promise<void> {
  try {
    await settings.write({ ...settings.read(), saidNoTray: true });
  } catch {
    // Then it is said again at the next start.
  }
}
