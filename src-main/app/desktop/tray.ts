import type { CurrentView } from '#contract';
import type { App } from '../open-app.ts';
import type { DesktopPorts, TrayModel, Unsubscribe } from './ports.ts';
import { trayModel } from './tray-model.ts';

/** Titles and tooltips change by the minute; on Linux every change sends the whole menu again. */
const minuteMs = 60_000;

/** Keeps the tray true: menu and icon when something changed, title and tooltip by the minute while a clock runs. */
export function keepTray(app: App, ports: Pick<DesktopPorts, 'tray' | 'now'>): Unsubscribe {
  let shown: TrayModel | null = null;
  let current: CurrentView | null = null;
  let timer: NodeJS.Timeout | null = null;

  function show(withMenu: boolean): void {
    if (current === null) return;
    const model = trayModel(current, Date.parse(ports.now()));
    if (model.icon !== shown?.icon) ports.tray.setIcon(model.icon);
    if (model.title !== shown?.title) ports.tray.setTitle(model.title);
    if (model.tooltip !== shown?.tooltip) ports.tray.setTooltip(model.tooltip);
    // An open menu closes on macOS when it is replaced, so its times are those of the last change.
    if (withMenu) ports.tray.setMenu(model.menu);
    shown = model;
  }

  const stopWatching = app.watch((view) => {
    current = view;
    show(true);
    if (timer !== null) clearInterval(timer);
    timer = view.running === null ? null : setInterval(() => show(false), minuteMs);
  });
  return () => {
    stopWatching();
    if (timer !== null) clearInterval(timer);
  };
}
