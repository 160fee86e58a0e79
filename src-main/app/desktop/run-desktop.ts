import type { Abilities } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import { actOn, answerNotice } from './answers.ts';
import { askAboutAways } from './away-notice.ts';
import type { DesktopPorts, Notice } from './ports.ts';
import { watchPresence } from './presence.ts';
import { remind } from './remind.ts';
import { obeyShortcuts } from './shortcuts.ts';
import { startedAgain } from './started-again.ts';
import { keepTray } from './tray.ts';

/** Something that shows trays may come up later, e.g. after an autostart; so often it is tried again. */
const trayAgainMs = 60_000;

const noTray: Notice = {
  id: 'no-tray',
  title: 'This desktop shows no tray',
  body: 'Intermission works from its window and from the command line all the same.',
  buttons: [],
};

/** What a desktop can do before anything was heard of it. */
export const unknownAbilities: Abilities = {
  idle: 'unknown',
  tray: false,
  notificationButtons: false,
  shortcuts: {
    toggle: 'unavailable',
    newSession: 'unavailable',
    palette: 'unavailable',
    checkout: 'unavailable',
  },
};

export type Desktop = {
  /** What this desktop turned out to be able to do. */
  abilities(): Abilities;
  /** Takes the app off the desktop again. */
  stop(): void;
};

/** Puts the app on a desktop: tray, presence, reminders, shortcuts, start with the system. */
export function runDesktop(app: App, ports: DesktopPorts & { settings: SettingsPort }): Desktop {
  const tray = showTray(app, ports);
  const shortcuts = obeyShortcuts(app, ports);
  const reminding = remind(app, ports);
  const aways = askAboutAways(app, ports);
  const presence = watchPresence(app, ports, { onReturn: aways.ask, onActivity: reminding.onActivity });
  const parts = [tray, shortcuts, reminding, aways, presence];
  const unsubscribes = [
    ports.tray.onClick(() => toggleTracker(ports)),
    ports.tray.onAction((action) => actOn(action, app, ports)),
    ports.notifications.onAnswer((_id, button) => answerNotice(button, app, ports)),
    app.onSettings(() => startWithSystem(ports)),
    ports.starts.onAgain((words) => void startedAgain(words, ports)),
    ports.power.onShutdown(() => ports.quit()),
  ];
  return {
    abilities: () => ({
      idle: presence.idle(),
      tray: tray.isShown(),
      notificationButtons: ports.platform !== 'linux',
      shortcuts: shortcuts.states(),
    }),
    stop() {
      for (const part of parts) part.stop();
      for (const unsubscribe of unsubscribes) unsubscribe();
    },
  };
}

/** Where no tray is shown, says so once, opens the window instead, and tries again from time to time. */
function showTray(app: App, ports: DesktopPorts): { isShown(): boolean; stop(): void } {
  let isShown = ports.tray.create();
  const tray = keepTray(app, ports);
  if (!isShown) {
    ports.notifications.show(noTray);
    ports.windows.open('tracker');
  }
  const retry = setInterval(() => {
    isShown = ports.tray.create();
    if (isShown) clearInterval(retry);
  }, trayAgainMs);
  // Linux tells nothing of a tray that nobody shows: one that may have been made too early is made anew once.
  if (isShown && ports.platform !== 'linux') clearInterval(retry);
  return {
    isShown: () => isShown,
    stop() {
      clearInterval(retry);
      tray.stop();
    },
  };
}

function startWithSystem({ settings, autostart }: Pick<DesktopPorts, 'autostart'> & { settings: SettingsPort }): void {
  const wanted = settings.read().startsWithSystem;
  if (wanted !== autostart.isOn()) autostart.set(wanted);
}

function toggleTracker({ windows }: Pick<DesktopPorts, 'windows'>): void {
  if (windows.isOpen('tracker')) windows.close('tracker');
  else windows.open('tracker');
}
