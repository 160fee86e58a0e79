import type { App } from '../open-app.ts';
import type { DesktopPorts, TrayAction } from './ports.ts';
import type { Say } from './say.ts';

type Ports = Pick<DesktopPorts, 'windows' | 'notifications' | 'quit'> & { say: Say };

/** What a click on an entry of the tray does. */
export function actOn(action: TrayAction, app: App, ports: Ports): void {
  switch (action.type) {
    case 'toggle':
      tell(app, ports, { type: 'toggle' });
      break;
    case 'resume':
      tell(app, ports, { type: 'resume', sessionId: action.sessionId });
      break;
    case 'checkout':
      ports.windows.open('checkout', action.sessionId);
      break;
    case 'newSession':
      ports.windows.open('new-session');
      break;
    case 'open':
      ports.windows.open('tracker');
      break;
    case 'settings':
      ports.windows.open('settings');
      break;
    case 'quit':
      ports.quit();
  }
}

/** What a button of a notice does; a click on the notice itself opens the tracker. */
export function answerNotice(button: string | null, app: App, ports: Ports): void {
  const [word, id, amount] = (button ?? '').split(' ');
  switch (word) {
    case 'break':
    case 'work':
      tell(app, ports, { type: 'resolveAway', awayId: id, as: word, resume: true });
      break;
    case 'snooze':
      tell(app, ports, { type: 'snooze', sessionId: id, byMs: Number(amount) });
      break;
    case 'pause':
    case 'resume':
      tell(app, ports, { type: word });
      break;
    case 'checkout':
      ports.windows.open('checkout', id);
      break;
    case 'newSession':
      ports.windows.open('new-session');
      break;
    default:
      ports.windows.open('tracker');
  }
}

/** Gives a command that nobody waits for: what goes wrong with it is shown as a notice. */
export function tell(app: App, ports: Pick<Ports, 'notifications' | 'say'>, command: unknown): void {
  void app.execute(command).then((answer) => {
    if (answer.ok) return;
    const title = ports.say('notice.failed');
    ports.notifications.show({ id: 'failed', title, body: answer.error.message, buttons: [] });
  });
}
