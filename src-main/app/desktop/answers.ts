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

/** What an answer to a notice does: one of its buttons, or a click on the notice itself, which shows what it is about. */
export function answerNotice(id: string, button: string | null, app: App, ports: Ports): void {
  if (button === null) showAbout(id, ports);
  else press(button, app, ports);
}

/** The first word of a notice's identity says what it is about, the second mostly which. */
function showAbout(noticeId: string, { windows }: Ports): void {
  const [about, id] = noticeId.split(' ');
  switch (about) {
    case 'away':
      windows.open('away');
      break;
    case 'plan-soon':
    case 'plan-due':
      windows.open('checkout', id);
      break;
    case 'not-tracking':
      windows.open('new-session');
      break;
    default:
      windows.open('tracker');
  }
}

function press(button: string, app: App, ports: Ports): void {
  const [word, id, amount] = button.split(' ');
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
