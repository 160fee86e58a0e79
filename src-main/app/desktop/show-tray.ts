import type { Problem } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import type { DesktopPorts } from './ports.ts';
import { type Say, sayIn } from './say.ts';
import { keepTray } from './tray.ts';

/** Something that shows trays may come up later, e.g. after an autostart; so often it is tried again. */
const trayAgainMs = 60_000;

type Ports = Pick<DesktopPorts, 'tray' | 'notifications' | 'windows' | 'platform' | 'now'> & {
  settings: SettingsPort;
  say: Say;
};

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
    problems: () => (isShown ? [] : [noTray]),
    stop() {
      clearInterval(retry);
      tray.stop();
    },
  };
}

/** The messages of problems are English; a window says them in other languages by their code. */
const english = sayIn(['en']);
const noTray: Problem = {
  code: 'NO_TRAY',
  message: `${english('notice.noTray')}. ${english('notice.noTrayDo')}`,
  path: null,
};

function sayOnce({ notifications, settings, say }: Ports): void {
  if (settings.read().saidNoTray) return;
  notifications.show({ id: 'no-tray', title: say('notice.noTray'), body: say('notice.noTrayDo'), buttons: [] });
  void remember(settings);
}

async function remember(settings: SettingsPort): Promise<void> {
  try {
    await settings.write({ ...settings.read(), saidNoTray: true });
  } catch {
    // Then it is said again at the next start.
  }
}
