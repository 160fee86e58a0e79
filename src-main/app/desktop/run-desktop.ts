import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import { actOn, answerNotice } from './answers.ts';
import { awayNotice } from './away-notice.ts';
import type { DesktopPorts } from './ports.ts';
import { watchPresence } from './presence.ts';
import { remind } from './remind.ts';
import { obeyShortcuts, registerShortcuts } from './shortcuts.ts';
import { keepTray } from './tray.ts';

/** A StatusNotifier host may come up after an autostart; so long after the start the tray is made once more. */
const trayAgainMs = 60_000;

const noTray = {
  id: 'no-tray',
  title: 'This desktop shows no tray',
  body: 'Intermission works from its window and from the command line all the same.',
  buttons: [],
};

/** Puts the app on a desktop: tray, presence, reminders, shortcuts. Returns how to take it off again. */
export function runDesktop(app: App, ports: DesktopPorts & { settings: SettingsPort; zone: string }): { stop(): void } {
  const hasTray = ports.tray.create();
  if (!hasTray) {
    ports.notifications.show(noTray);
    ports.windows.open('tracker');
  }
  const retry = setTimeout(() => ports.tray.create(), trayAgainMs);
  registerShortcuts(ports, ports.settings);
  const stops = [
    keepTray(app, ports),
    ports.tray.onClick(() => toggleTracker(ports)),
    ports.tray.onAction((action) => actOn(action, app, ports)),
    watchPresence(app, ports, (away) => ports.notifications.show(awayNotice(away, ports.zone))),
    remind(app, ports),
    ports.notifications.onAnswer((_id, button) => answerNotice(button, app, ports)),
    obeyShortcuts(app, ports),
    ports.starts.onAgain(() => ports.windows.open('tracker')),
    ports.power.onShutdown(() => ports.quit()),
    () => clearTimeout(retry),
  ];
  return {
    stop() {
      for (const stop of stops) stop();
    },
  };
}

function toggleTracker({ windows }: Pick<DesktopPorts, 'windows'>): void {
  if (windows.isOpen('tracker')) windows.close('tracker');
  else windows.open('tracker');
}
