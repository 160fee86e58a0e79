import type { CurrentView } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import type { DesktopPorts } from './ports.ts';
import { dueReminder, type Reminder, reminders } from './reminders.ts';
import type { Say } from './say.ts';
import { follow, nothingFollowed } from './work-and-rest.ts';

/** Long waits are cut, so that a clock that was set or a sleep does not leave a reminder behind. */
const longestWaitMs = 15 * 60_000;
/** No timer in main is faster than this. */
const shortestWaitMs = 15_000;
/** A notice takes the place of the one before, so each has a while to be seen. */
const apartMs = 60_000;

export type Reminding = {
  /** The person was active for so long since this was last called. */
  onActivity(activeMs: number): void;
  stop(): void;
};

/** Shows each reminder once, when it is due; never more than one at a time. */
export function remind(
  app: App,
  ports: Pick<DesktopPorts, 'notifications' | 'now'> & { settings: SettingsPort; say: Say },
): Reminding {
  const said = new Set<string>();
  let current: CurrentView | null = null;
  let rest = nothingFollowed;
  let shown: { id: string; atMs: number } | null = null;
  let timer: NodeJS.Timeout | null = null;
  const nowMs = () => Date.parse(ports.now());

  function look(): void {
    if (current === null) return;
    const list = reminders(current, rest, ports.settings.read().reminders, ports.say);
    if (shown !== null && !list.some((one) => one.id === shown?.id)) takeBack(shown.id);
    const { due, nextMs } = dueReminder(list, said, nowMs());
    const freeAtMs = shown === null ? nowMs() : Math.max(nowMs(), shown.atMs + apartMs);
    if (due !== null && freeAtMs <= nowMs()) show(due);
    const againMs = due === null ? (nextMs ?? nowMs() + longestWaitMs) : freeAtMs;
    lookAgain(againMs - nowMs());
  }

  function lookAgain(waitMs: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(look, Math.min(longestWaitMs, Math.max(shortestWaitMs, waitMs)));
  }

  function show({ id, notice }: Reminder): void {
    said.add(id);
    shown = { id, atMs: nowMs() };
    ports.notifications.show(notice);
  }

  /** What it was about is over: checked out, put off, paused. */
  function takeBack(id: string): void {
    ports.notifications.dismiss(id);
    shown = null;
  }

  const stops = [
    app.watch((view) => {
      rest = follow(rest, view, nowMs());
      current = view;
      look();
    }),
    app.onSettings(look),
    () => {
      if (timer !== null) clearTimeout(timer);
    },
  ];
  return {
    onActivity(activeMs) {
      if (rest.stoppedMs === null) return;
      rest = { ...rest, activeMs: rest.activeMs + activeMs };
      look();
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
