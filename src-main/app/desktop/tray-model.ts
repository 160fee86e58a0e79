import type { CurrentView, SessionSummary } from '#contract';
import type { TrayEntry, TrayIcon, TrayModel } from './ports.ts';
import { clocked, shortened, spoken, timeOfDay } from './words.ts';

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

/** What the tray shows, from nothing but the view and the time (ms since 1970) by which its clocks are read. */
export function trayModel(current: CurrentView, nowMs: number): TrayModel {
  const scene = sceneOf(current, nowMs);
  return {
    icon: iconOf(scene),
    title: scene.running === null ? '' : clocked(scene.workedMs),
    tooltip: tooltipOf(scene),
    menu: menuOf(scene),
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

function tooltipOf({ running, session, workedMs, todayMs, nowMs }: Scene): string {
  const today = `Today ${spoken(todayMs)}`;
  if (session === null) return `Nothing running\n${today}`;
  const worked = `${running === null ? 'Paused, ' : ''}${spoken(workedMs)}`;
  const rest = `\n${worked}${isOverdue(session, nowMs) ? ', overdue' : ''}\n${today}`;
  return shortened(session.title, longestTooltip - rest.length) + rest;
}

function menuOf(scene: Scene): TrayEntry[] {
  return [
    ...sessionEntries(scene),
    ...switchEntry(scene),
    { kind: 'action', label: 'New session…', action: { type: 'newSession' } },
    { kind: 'separator' },
    { kind: 'label', label: todayLabel(scene) },
    { kind: 'action', label: 'Open Intermission', action: { type: 'open' } },
    { kind: 'action', label: 'Settings…', action: { type: 'settings' } },
    { kind: 'separator' },
    { kind: 'action', label: 'Quit', action: { type: 'quit' } },
  ];
}

/** The menu is not made anew by the minute, so while a clock runs it says when its total was true. */
function todayLabel({ running, todayMs, zone, nowMs }: Scene): string {
  return `Today: ${spoken(todayMs)}${running === null ? '' : ` by ${timeOfDay(nowMs, zone)}`}`;
}

function sessionEntries({ running, session, nowMs }: Scene): TrayEntry[] {
  if (session === null) return [];
  const name = `“${shortened(session.title, longestTitle)}”${isOverdue(session, nowMs) ? ' (overdue)' : ''}`;
  return [
    running === null
      ? { kind: 'action', label: `Resume ${name}`, action: { type: 'resume', sessionId: session.id } }
      : { kind: 'action', label: `Pause ${name}`, action: { type: 'toggle' } },
    { kind: 'action', label: 'Check out…', action: { type: 'checkout', sessionId: session.id } },
  ];
}

function switchEntry({ others, nowMs }: Scene): TrayEntry[] {
  if (others.length === 0) return [];
  const entries = others.map<TrayEntry>((session) => {
    const title = shortened(session.title, longestTitle);
    const mark = isOverdue(session, nowMs) ? ' (overdue)' : '';
    const action = { type: 'resume', sessionId: session.id } as const;
    return { kind: 'action', label: `${title}  ${clocked(session.workedMs)}${mark}`, action };
  });
  return [{ kind: 'submenu', label: 'Switch to', entries }];
}
