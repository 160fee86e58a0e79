import type { CurrentView, Settings } from '#contract';
import type { Notice } from './ports.ts';
import { spoken } from './words.ts';

/** What has been said already, so that nothing is said twice, and since when nothing runs or something does. */
export type Reminded = { said: ReadonlySet<string>; idleSinceMs: number | null };

export const nothingSaid: Reminded = { said: new Set(), idleSinceMs: null };

/** A reminder with the moment it is due (ms since 1970). Its identity says what it is about, and for which plan. */
export type Reminder = { id: string; dueMs: number; notice: Notice };

const beforePlanMs = 5 * 60_000;
const minuteMs = 60_000;
/** How often "you are not tracking" comes again is not: it is said once for each time that nothing runs. */
const snoozeMs = 10 * minuteMs;

/** Every reminder that the present state of things leads to, the earliest first. Pure. */
export function reminders(
  current: CurrentView,
  settings: Settings['reminders'],
  idleSinceMs: number | null,
): Reminder[] {
  const found = [
    ...(settings.plannedCheckout ? current.open.flatMap(planReminders) : []),
    ...longSession(current, settings),
    ...breakReminder(current, settings),
    ...notTracking(current, settings, idleSinceMs),
  ];
  return found.sort((one, other) => one.dueMs - other.dueMs);
}

type Planned = CurrentView['open'][number];

function planReminders(session: Planned): Reminder[] {
  if (session.plannedCheckoutAt === null) return [];
  const plannedMs = Date.parse(session.plannedCheckoutAt);
  const buttons = [
    { id: `checkout ${session.id}`, label: 'Check out' },
    { id: `snooze ${session.id} ${snoozeMs}`, label: 'In 10 minutes' },
  ];
  const at = (name: string, dueMs: number, body: string): Reminder => {
    const id = `${name} ${session.id} ${session.plannedCheckoutAt}`;
    return { id, dueMs, notice: { id, title: session.title, body, buttons } };
  };
  return [
    at('plan-soon', plannedMs - beforePlanMs, 'You planned to finish in 5 minutes'),
    at('plan-due', plannedMs, 'You planned to finish now'),
  ];
}

function stretchStart({ running }: CurrentView): number | null {
  const start = running?.intervals.at(-1)?.start;
  return start === undefined ? null : Date.parse(start);
}

function longSession(current: CurrentView, { longSessionMinutes }: Settings['reminders']): Reminder[] {
  const startMs = stretchStart(current);
  if (longSessionMinutes === null || startMs === null || current.running === null) return [];
  const { running } = current;
  const closedMs = running.intervals.reduce(
    (sum, { start, end }) => sum + (end === null ? 0 : Date.parse(end) - Date.parse(start)),
    0,
  );
  const id = `long ${running.id} ${longSessionMinutes}`;
  const body = `You have worked on this for ${spoken(longSessionMinutes * minuteMs)}`;
  const buttons = [
    { id: `checkout ${running.id}`, label: 'Check out' },
    { id: 'pause', label: 'Pause' },
  ];
  return [
    {
      id,
      dueMs: startMs + longSessionMinutes * minuteMs - closedMs,
      notice: { id, title: running.title, body, buttons },
    },
  ];
}

function breakReminder(current: CurrentView, { breakMinutes }: Settings['reminders']): Reminder[] {
  const startMs = stretchStart(current);
  if (breakMinutes === null || startMs === null) return [];
  const id = `break ${startMs}`;
  const body = `You have worked for ${spoken(breakMinutes * minuteMs)} without a break`;
  const notice = { id, title: 'Time for a break', body, buttons: [{ id: 'pause', label: 'Pause' }] };
  return [{ id, dueMs: startMs + breakMinutes * minuteMs, notice }];
}

function notTracking(
  current: CurrentView,
  { notTrackingMinutes }: Settings['reminders'],
  idleSinceMs: number | null,
): Reminder[] {
  if (notTrackingMinutes === null || current.running !== null || idleSinceMs === null) return [];
  const id = `not-tracking ${idleSinceMs}`;
  const body = 'Nothing is running. Resume a session or start one?';
  const buttons = [
    { id: 'resume', label: 'Resume' },
    { id: 'newSession', label: 'New session' },
  ];
  const notice = { id, title: 'You are not tracking', body, buttons };
  return [{ id, dueMs: idleSinceMs + notTrackingMinutes * minuteMs, notice }];
}

/** The one reminder to show at a moment, and when to look again. What is long past is not shown any more. */
export function dueReminder(
  list: Reminder[],
  said: ReadonlySet<string>,
  nowMs: number,
): { due: Reminder | null; nextMs: number | null } {
  const waiting = list.filter((reminder) => !said.has(reminder.id));
  const due = waiting.findLast((reminder) => reminder.dueMs <= nowMs) ?? null;
  const next = waiting.find((reminder) => reminder.dueMs > nowMs);
  return { due, nextMs: next?.dueMs ?? null };
}
