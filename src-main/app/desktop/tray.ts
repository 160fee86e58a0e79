import type { CurrentView } from '#contract';
import { calendarOf } from '../../engine/index.ts';
import type { App } from '../open-app.ts';
import type { DesktopPorts, TrayModel } from './ports.ts';
import type { Say } from './say.ts';
import { runningMs, trayModel, trayState } from './tray-model.ts';

/** Titles and tooltips change by the minute; on Linux every change sends the whole menu again. */
const minuteMs = 60_000;
/** No timer in main is faster than this. */
const shortestWaitMs = 15_000;

/** Keeps the tray true: all of it when the state of things changed, title and tooltip by the minute. */
export function keepTray(app: App, ports: Pick<DesktopPorts, 'tray' | 'now'> & { say: Say }): { stop(): void } {
  let shown: TrayModel | null = null;
  let shownState: string | null = null;
  let shownIn: Say | null = null;
  let current: CurrentView = app.current();
  let seenMs = Date.parse(ports.now());
  let timer: NodeJS.Timeout | null = null;
  const nowMs = () => Date.parse(ports.now());

  function show(by: 'change' | 'minute'): void {
    const { say } = ports;
    const model = trayModel(current, nowMs(), say);
    const state = trayState(current, nowMs());
    const hasChanged = state !== shownState || say !== shownIn;
    if (hasChanged || by === 'minute') draw(model);
    // An open menu closes on macOS when it is replaced, so its times are those of the last change.
    if (hasChanged) ports.tray.setMenu(model.menu);
    shownState = state;
    shownIn = say;
    wait();
  }

  function draw(model: TrayModel): void {
    if (model.icon !== shown?.icon) ports.tray.setIcon(model.icon);
    if (model.title !== shown?.title) ports.tray.setTitle(model.title);
    if (model.tooltip !== shown?.tooltip) ports.tray.setTooltip(model.tooltip);
    shown = model;
  }

  function wait(): void {
    if (timer !== null) clearTimeout(timer);
    const untilNextMinuteMs = minuteMs - (runningMs(current, nowMs()) % minuteMs);
    timer = setTimeout(tick, Math.max(shortestWaitMs, untilNextMinuteMs));
  }

  function tick(): void {
    // The view says what was worked on its day; at midnight that begins anew.
    if (dayOf(nowMs()) !== dayOf(seenMs)) see(app.current());
    show('minute');
  }

  function dayOf(ms: number): string {
    return calendarOf(current.zone).dayAt(ms).day;
  }

  function see(view: CurrentView): void {
    current = view;
    seenMs = nowMs();
  }

  const stopWatching = app.watch((view) => {
    see(view);
    show('change');
  });
  return {
    stop() {
      stopWatching();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
