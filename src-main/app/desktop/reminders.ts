import type { CurrentView, SessionSummary, Settings } from '#contract';
import type { Notice, NotificationButton } from './ports.ts';
import type { Say } from './say.ts';
import { spoken } from './words.ts';
import type { WorkAndRest } from './work-and-rest.ts';

/**
 * A reminder with the moment it is due, and until when it still makes sense (ms since 1970). Its identity says what it
 * is about, and for which plan: each is said once.
 */
export type Reminder = { id: string; dueMs: number; untilMs: number; notice: Notice };

const minuteMs = 60_000;
const beforePlanMs = 5 * minuteMs;
const snoozeMs = 10 * minuteMs;

/** Said later than this, it would not be true any more. */
const soonMs = 2 * minuteMs;
const recentMs = 5 * minuteMs;
/** A plan that passed while the computer slept is still of interest, one of last week is not. */
const sameDayMs = 12 * 60 * minuteMs;

/** Every reminder that the present state of things leads to, the earliest first. Pure. */
export function reminders(
  current: CurrentView,
  rest: WorkAndRest,
  settings: Settings['reminders'],
  say: Say,
): Reminder[] {
  const found = [
    ...(settings.plannedCheckout ? current.open.flatMap((session) => planReminders(session, current.zone, say)) : []),
    ...longSession(current, settings, say),
    ...breakReminder(current, rest, settings, say),
    ...notTracking(current, rest, settings, say),
  ];
  return found.sort((one, other) => one.dueMs - other.dueMs);
}

function planReminders(session: SessionSummary, zone: string, say: Say): Reminder[] {
  if (session.plannedCheckoutAt === null) return [];
  const plannedMs = Date.parse(session.plannedCheckoutAt);
  const time = say.timeOfDay(plannedMs, zone);
  const more = say('reminder.more', { minutes: snoozeMs / minuteMs });
  const buttons = [checkoutOf(session, say), { id: `snooze ${session.id} ${snoozeMs}`, label: more }];
  const dueSoonMs = plannedMs - beforePlanMs;
  const plan = `${session.id} ${session.plannedCheckoutAt}`;
  return [
    reminder(`plan-soon ${plan}`, dueSoonMs, soonMs, session.title, say('reminder.planSoon', { time }), buttons),
    reminder(`plan-due ${plan}`, plannedMs, sameDayMs, session.title, say('reminder.planDue', { time }), buttons),
  ];
}

function longSession(current: CurrentView, { longSessionMinutes }: Settings['reminders'], say: Say): Reminder[] {
  const { running } = current;
  const last = running?.intervals.at(-1);
  if (longSessionMinutes === null || running === null || last === undefined) return [];
  const closedMs = running.intervals.reduce(
    (sum, one) => sum + (one.end === null ? 0 : lengthMs(one.start, one.end)),
    0,
  );
  const dueMs = Date.parse(last.start) + longSessionMinutes * minuteMs - closedMs;
  const body = say('reminder.long', { time: spoken(longSessionMinutes * minuteMs, say) });
  const buttons = [checkoutOf(running, say), pause(say)];
  return [reminder(`long ${running.id} ${longSessionMinutes}`, dueMs, recentMs, running.title, body, buttons)];
}

function breakReminder(
  { running }: CurrentView,
  { workingSinceMs }: WorkAndRest,
  { breakMinutes }: Settings['reminders'],
  say: Say,
): Reminder[] {
  if (breakMinutes === null || running === null || workingSinceMs === null) return [];
  const body = say('reminder.break', { time: spoken(breakMinutes * minuteMs, say) });
  const title = say('reminder.breakTitle');
  const dueMs = workingSinceMs + breakMinutes * minuteMs;
  return [reminder(`break ${workingSinceMs} ${breakMinutes}`, dueMs, recentMs, title, body, [pause(say)])];
}

/** Once for each time that nothing runs. Counts minutes at work, so it is due only when they have passed. */
function notTracking(
  { running, open }: CurrentView,
  { stoppedMs, activeMs }: WorkAndRest,
  { notTrackingMinutes }: Settings['reminders'],
  say: Say,
): Reminder[] {
  if (notTrackingMinutes === null || running !== null || stoppedMs === null) return [];
  if (activeMs < notTrackingMinutes * minuteMs) return [];
  const resume = open.length === 0 ? [] : [{ id: 'resume', label: say('reminder.resume') }];
  const buttons = [...resume, { id: 'newSession', label: say('reminder.newSession') }];
  const id = `not-tracking ${stoppedMs}`;
  const body = say('reminder.notTracking', { time: spoken(notTrackingMinutes * minuteMs, say) });
  const title = say('reminder.notTrackingTitle');
  return [reminder(id, stoppedMs, Number.POSITIVE_INFINITY, title, body, buttons)];
}

function pause(say: Say): NotificationButton {
  return { id: 'pause', label: say('reminder.pause') };
}

function checkoutOf({ id }: Pick<SessionSummary, 'id'>, say: Say): NotificationButton {
  return { id: `checkout ${id}`, label: say('reminder.checkout') };
}

function reminder(
  id: string,
  dueMs: number,
  lastsMs: number,
  title: string,
  body: string,
  buttons: NotificationButton[],
): Reminder {
  return { id, dueMs, untilMs: dueMs + lastsMs, notice: { id, title, body, buttons } };
}

function lengthMs(start: string, end: string): number {
  return Date.parse(end) - Date.parse(start);
}

/** The one reminder to show at a moment, and when the next is due. What is long past is not shown any more. Pure. */
export function dueReminder(
  list: readonly Reminder[],
  said: ReadonlySet<string>,
  nowMs: number,
): { due: Reminder | null; nextMs: number | null } {
  const waiting = list.filter((one) => !said.has(one.id) && nowMs <= one.untilMs);
  const due = waiting.find((one) => one.dueMs <= nowMs) ?? null;
  const next = waiting.find((one) => one !== due);
  return { due, nextMs: next?.dueMs ?? null };
}
