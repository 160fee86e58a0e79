import type { CurrentView, SessionSummary } from '#contract';
import type { TrayEntry, TrayIcon, TrayModel } from './ports.ts';
import type { Say } from './say.ts';
import { clocked, shortened, spoken } from './words.ts';

/** Windows takes at most 127 characters for a tooltip; the others no more than is sensible. */
const longestTooltip = 127;
const longestTitle = 40;

/** What goes on at a moment, as far as the tray shows it. */
type Scene = {
  running: SessionSummary | null;
  /** The one that runs, or else was paused last. */
  session: SessionSummary | null;
  others: SessionSummary[];
  workedMs: number;
  todayMs: number;
  zone: string;
  nowMs: number;
};

/** What the tray shows, from nothing but the view, the time (ms since 1970) by which its clocks are read, and words. */
export function trayModel(current: CurrentView, nowMs: number, say: Say): TrayModel {
  const scene = sceneOf(current, nowMs);
  return {
    icon: iconOf(scene),
    title: scene.running === null ? '' : clocked(scene.workedMs),
    tooltip: tooltipOf(scene, say),
    menu: menuOf(scene, say),
  };
}

/** The same for as long as nothing but time has changed what the tray shows. */
export function trayState(current: CurrentView, nowMs: number): string {
  const { running, todayMs, workedMs } = sceneOf(current, nowMs);
  const closedMs = running === null ? todayMs : todayMs - workedMs;
  const open = current.open.map((one) => {
    return [one.id, one.title, isOverdue(one, nowMs), one.id === running?.id ? null : clocked(one.workedMs)];
  });
  return JSON.stringify([running?.id ?? null, Math.floor(closedMs / 1_000), open]);
}

/** Work of the running session (ms); 0 when nothing runs. */
export function runningMs(current: CurrentView, nowMs: number): number {
  const { running, workedMs } = sceneOf(current, nowMs);
  return running === null ? 0 : workedMs;
}

function sceneOf(current: CurrentView, nowMs: number): Scene {
  const running = current.open.find((session) => session.id === current.running?.id) ?? null;
  const session = running ?? current.open[0] ?? null;
  const sinceMs = Math.max(0, nowMs - viewedAtMs(current, nowMs));
  return {
    running,
    session,
    others: current.open.filter((one) => one.id !== session?.id),
    workedMs: (session?.workedMs ?? 0) + (running === null ? 0 : sinceMs),
    todayMs: current.todayMs + (running === null ? 0 : sinceMs),
    zone: current.zone,
    nowMs,
  };
}

/** The view was true when its running stretch was as long as it says. */
function viewedAtMs({ running }: CurrentView, nowMs: number): number {
  const start = running?.intervals.at(-1)?.start;
  if (running === null || start === undefined) return nowMs;
  const closedMs = running.intervals.reduce((sum, { start, end }) => {
    return sum + (end === null ? 0 : Date.parse(end) - Date.parse(start));
  }, 0);
  return Date.parse(start) + running.workedMs - closedMs;
}

/** The view was made a while ago: what was planned may have passed since. */
function isOverdue({ plannedCheckoutAt }: SessionSummary, nowMs: number): boolean {
  return plannedCheckoutAt !== null && Date.parse(plannedCheckoutAt) < nowMs;
}

function iconOf({ running, session, nowMs }: Scene): TrayIcon {
  if (session === null) return 'nothing';
  if (running === null) return 'paused';
  return isOverdue(running, nowMs) ? 'overdue' : 'running';
}

function tooltipOf({ running, session, workedMs, todayMs, nowMs }: Scene, say: Say): string {
  const today = say('tray.today', { time: spoken(todayMs, say) });
  if (session === null) return `${say('tray.nothing')}\n${today}`;
  const time = spoken(workedMs, say);
  const worked = running === null ? say('tray.paused', { time }) : time;
  const rest = `\n${isOverdue(session, nowMs) ? say('tray.overdue', { time: worked }) : worked}\n${today}`;
  return shortened(session.title, longestTooltip - rest.length) + rest;
}

function menuOf(scene: Scene, say: Say): TrayEntry[] {
  return [
    ...sessionEntries(scene, say),
    ...switchEntry(scene, say),
    { kind: 'action', label: say('tray.newSession'), action: { type: 'newSession' } },
    { kind: 'separator' },
    { kind: 'label', label: todayLabel(scene, say) },
    { kind: 'action', label: say('tray.open'), action: { type: 'open' } },
    { kind: 'action', label: say('tray.settings'), action: { type: 'settings' } },
    { kind: 'separator' },
    { kind: 'action', label: say('tray.quit'), action: { type: 'quit' } },
  ];
}

/** The menu is not made anew by the minute, so while a clock runs it says when its total was true. */
function todayLabel({ running, todayMs, zone, nowMs }: Scene, say: Say): string {
  const time = spoken(todayMs, say);
  return running === null
    ? say('tray.todaySoFar', { time })
    : say('tray.todayBy', { time, at: say.timeOfDay(nowMs, zone) });
}

function sessionEntries({ running, session, nowMs }: Scene, say: Say): TrayEntry[] {
  if (session === null) return [];
  const title = shortened(session.title, longestTitle);
  const label = marked(say(running === null ? 'tray.resume' : 'tray.pause', { title }), session, nowMs, say);
  return [
    running === null
      ? { kind: 'action', label, action: { type: 'resume', sessionId: session.id } }
      : { kind: 'action', label, action: { type: 'toggle' } },
    { kind: 'action', label: say('tray.checkout'), action: { type: 'checkout', sessionId: session.id } },
  ];
}

function switchEntry({ others, nowMs }: Scene, say: Say): TrayEntry[] {
  if (others.length === 0) return [];
  const entries = others.map<TrayEntry>((session) => {
    const title = shortened(session.title, longestTitle);
    const label = marked(`${title}  ${clocked(session.workedMs)}`, session, nowMs, say);
    const action = { type: 'resume', sessionId: session.id } as const;
    return { kind: 'action', label, action };
  });
  return [{ kind: 'submenu', label: say('tray.switch'), entries }];
}

function marked(label: string, session: SessionSummary, nowMs: number, say: Say): string {
  return isOverdue(session, nowMs) ? say('tray.markedOverdue', { label }) : label;
}
