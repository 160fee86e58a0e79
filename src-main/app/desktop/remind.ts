import type { CurrentView } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import type { DesktopPorts, Unsubscribe } from './ports.ts';
import { dueReminder, reminders } from './reminders.ts';

/** Long waits are cut, so that a clock that was set or a sleep does not leave a reminder behind. */
const longestWaitMs = 15 * 60_000;
/** No timer in main is faster than this. */
const shortestWaitMs = 15_000;

/** Shows each reminder once, when it is due; never more than one at a time. */
export function remind(
  app: App,
  ports: Pick<DesktopPorts, 'notifications' | 'now'> & { settings: SettingsPort },
): Unsubscribe {
  const said = new Set<string>();
  let current: CurrentView | null = null;
  let idleSinceMs: number | null = null;
  let timer: NodeJS.Timeout | null = null;

  function look(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (current === null) return;
    const nowMs = Date.parse(ports.now());
    const list = reminders(current, ports.settings.read().reminders, idleSinceMs);
    const { due, nextMs } = dueReminder(list, said, nowMs);
    for (const reminder of list) if (reminder.dueMs <= nowMs) said.add(reminder.id);
    if (due !== null) ports.notifications.show(due.notice);
    if (nextMs !== null) {
      timer = setTimeout(look, Math.min(longestWaitMs, Math.max(shortestWaitMs, nextMs - nowMs)));
    }
  }

  const stopWatching = app.watch((view) => {
    const wasIdle = current !== null && current.running === null && current.away.length === view.away.length;
    if (view.running !== null) idleSinceMs = null;
    else if (!wasIdle) idleSinceMs = Date.parse(ports.now());
    current = view;
    look();
  });
  return () => {
    stopWatching();
    if (timer !== null) clearTimeout(timer);
  };
}
