import type { Abilities, PresenceView, Problem } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import { actOn, answerNotice } from './answers.ts';
import { askAboutAways } from './away-notice.ts';
import type { DesktopPorts } from './ports.ts';
import { watchPresence } from './presence.ts';
import { remind } from './remind.ts';
import { sayAsSet } from './say.ts';
import { obeyShortcuts } from './shortcuts.ts';
import { showTray } from './show-tray.ts';
import { startedAgain } from './started-again.ts';
import { keepUpToDate } from './updates.ts';

export type Desktop = {
  /** What this desktop turned out to be able to do. */
  abilities(): Abilities;
  /** What the machine tells of the person, now. */
  presence(): PresenceView;
  /** What a person should know of it. */
  problems(): Problem[];
  /** Takes the app off the desktop again. */
  stop(): void;
};

/** Puts the app on a desktop: tray, presence, reminders, shortcuts, start with the system, updates. */
export function runDesktop(app: App, offered: DesktopPorts & { settings: SettingsPort }): Desktop {
  const saying = sayAsSet(offered.languages, offered.settings);
  const ports = {
    ...offered,
    /** In the language that is set by now. */
    get say() {
      return saying();
    },
  };
  ports.appearance.setTheme(ports.settings.read().appearance.theme);
  const tray = showTray(app, ports);
  const shortcuts = obeyShortcuts(app, ports);
  const reminding = remind(app, ports);
  const aways = askAboutAways(app, ports);
  const presence = watchPresence(app, ports, { onReturn: aways.ask, onActivity: reminding.onActivity });
  const updates = keepUpToDate(app, ports);
  const parts = [tray, shortcuts, reminding, aways, presence, updates];
  const unsubscribes = [
    ports.tray.onClick(() => toggleTracker(ports)),
    ports.tray.onAction((action) => actOn(action, app, ports)),
    ports.notifications.onAnswer((id, button) => answerNotice(id, button, app, ports)),
    app.onSettings(() => startWithSystem(ports)),
    app.onSettings(() => ports.appearance.setTheme(ports.settings.read().appearance.theme)),
    ports.appearance.onAccent(() => app.tellAgain()),
    ports.starts.onAgain((words) => void startedAgain(words, ports)),
    ports.power.onShutdown(() => ports.quit()),
  ];
  return {
    abilities: () => ({
      idle: presence.idle(),
      tray: tray.isShown(),
      platform: ports.platform,
      wayland: ports.wayland,
      notificationButtons: ports.platform !== 'linux',
      autostart: true,
      updates: ports.updates.isPossible(),
      shortcuts: shortcuts.states(),
    }),
    presence: presence.now,
    problems: () => [...tray.problems(), ...updates.problems()],
    stop() {
      for (const part of parts) part.stop();
      for (const unsubscribe of unsubscribes) unsubscribe();
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
