import type { App } from '../open-app.ts';
import type { DesktopPorts, TrayAction } from './ports.ts';

type Ports = Pick<DesktopPorts, 'windows' | 'notifications' | 'now' | 'quit'>;

/** What a click on an entry of the tray does. */
export function actOn(action: TrayAction, app: App, ports: Ports): void {
  switch (action.type) {
    case 'toggle':
      return tell(app, ports, { type: 'toggle' });
    case 'resume':
      return tell(app, ports, { type: 'resume', sessionId: action.sessionId });
    case 'checkout':
      return ports.windows.open('checkout', action.sessionId);
    case 'newSession':
    case 'open':
      return ports.windows.open('tracker');
    case 'settings':
      return ports.windows.open('settings');
    case 'quit':
      return ports.quit();
  }
}

/** What a button of a notice does; a click on the notice itself opens the tracker. */
export function answerNotice(button: string | null, app: App, ports: Ports): void {
  const [word, id, amount] = (button ?? '').split(' ');
  switch (word) {
    case 'break':
    case 'work':
      return tell(app, ports, { type: 'resolveAway', awayId: id, as: word, resume: true });
    case 'snooze':
      return tell(app, ports, { type: 'snooze', sessionId: id, byMs: Number(amount) });
    case 'pause':
    case 'resume':
      return tell(app, ports, { type: word });
    case 'checkout':
      return ports.windows.open('checkout', id);
    default:
      return ports.windows.open('tracker');
  }
}

/** Gives a command that nobody waits for: what goes wrong with it is shown as a notice. */
export function tell(app: App, ports: Pick<DesktopPorts, 'notifications'>, command: unknown): void {
  void app.execute(command).then((answer) => {
    if (answer.ok) return;
    ports.notifications.show({ id: 'failed', title: 'That did not work', body: answer.error.message, buttons: [] });
  });
}
