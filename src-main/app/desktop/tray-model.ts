import type { CurrentView, SessionSummary } from '#contract';
import type { TrayEntry, TrayIcon, TrayModel } from './ports.ts';
import { clocked, shortened, spoken } from './words.ts';

/** Windows takes at most 127 characters for a tooltip; the others no more than is sensible. */
const longestTooltip = 127;
const longestTitle = 40;

/** What the tray shows, from nothing but the view and the time (ms since 1970) by which its clocks are read. */
export function trayModel(current: CurrentView, nowMs: number): TrayModel {
  const { open } = current;
  const running = current.running === null ? undefined : open.find((session) => session.id === current.running?.id);
  const sinceMs = nowMs - viewedAtMs(current, nowMs);
  const session = running ?? open[0];
  return {
    icon: iconOf(running, session),
    title: running === undefined ? '' : clocked(running.workedMs + sinceMs),
    tooltip: tooltipOf(running, session, current.todayMs, sinceMs),
    menu: menuOf(running, session, current, sinceMs),
  };
}

/** The view was true when its running stretch was as long as it says. */
function viewedAtMs({ running }: CurrentView, nowMs: number): number {
  if (running === null) return nowMs;
  const closedMs = running.intervals.reduce(
    (sum, one) => sum + (one.end === null ? 0 : Date.parse(one.end) - Date.parse(one.start)),
    0,
  );
  const start = running.intervals.at(-1)?.start;
  return start === undefined ? nowMs : Math.min(nowMs, Date.parse(start) + running.workedMs - closedMs);
}

function iconOf(running: SessionSummary | undefined, session: SessionSummary | undefined): TrayIcon {
  if (session === undefined) return 'nothing';
  if (running?.overdue) return 'overdue';
  return running === undefined ? 'paused' : 'running';
}

function tooltipOf(
  running: SessionSummary | undefined,
  session: SessionSummary | undefined,
  todayMs: number,
  sinceMs: number,
): string {
  const today = `Today ${spoken(todayMs + sinceMs)}`;
  if (session === undefined) return `Nothing running\n${today}`;
  const worked = running === undefined ? `Paused, ${spoken(session.workedMs)}` : spoken(running.workedMs + sinceMs);
  const rest = `\n${worked}${session.overdue ? ', overdue' : ''}\n${today}`;
  return shortened(session.title, longestTooltip - rest.length) + rest;
}

function menuOf(
  running: SessionSummary | undefined,
  session: SessionSummary | undefined,
  current: CurrentView,
  sinceMs: number,
): TrayEntry[] {
  const others = current.open.filter((one) => one.id !== session?.id);
  return [
    ...(session === undefined ? [] : sessionEntries(session, running !== undefined)),
    ...(others.length === 0 ? [] : [switchEntry(others)]),
    { kind: 'action', label: 'New session…', action: { type: 'newSession' } },
    { kind: 'separator' },
    { kind: 'label', label: `Today: ${spoken(current.todayMs + sinceMs)}` },
    { kind: 'action', label: 'Open Intermission', action: { type: 'open' } },
    { kind: 'action', label: 'Settings…', action: { type: 'settings' } },
    { kind: 'separator' },
    { kind: 'action', label: 'Quit', action: { type: 'quit' } },
  ];
}

function sessionEntries(session: SessionSummary, runs: boolean): TrayEntry[] {
  const title = shortened(session.title, longestTitle);
  return [
    runs
      ? { kind: 'action', label: `Pause “${title}”`, action: { type: 'toggle' } }
      : { kind: 'action', label: `Resume “${title}”`, action: { type: 'resume', sessionId: session.id } },
    { kind: 'action', label: 'Check out…', action: { type: 'checkout', sessionId: session.id } },
  ];
}

function switchEntry(others: SessionSummary[]): TrayEntry {
  const entries = others.map<TrayEntry>((session) => ({
    kind: 'action',
    label: `${shortened(session.title, longestTitle)}  ${clocked(session.workedMs)}`,
    action: { type: 'resume', sessionId: session.id },
  }));
  return { kind: 'submenu', label: 'Switch to', entries };
}
