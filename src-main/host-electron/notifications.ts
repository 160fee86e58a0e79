import { Notification } from 'electron';
import type { Notice, NotificationsPort } from '../app/index.ts';
import { Listeners } from './listeners.ts';

export function showNotifications(): NotificationsPort {
  const answers = new Listeners<[id: string, button: string | null]>();
  // One that nothing refers to is collected, and its buttons do nothing.
  let shown: { id: string; notification: Notification } | null = null;

  function draw(notice: Notice): Notification {
    const notification = new Notification({
      title: notice.title,
      body: notice.body,
      silent: true,
      actions: notice.buttons.map(({ label }) => ({ type: 'button', text: label })),
    });
    notification.on('click', () => answers.tell(notice.id, null));
    notification.on('action', ({ actionIndex }) => {
      const button = notice.buttons[actionIndex];
      if (button !== undefined) answers.tell(notice.id, button.id);
    });
    return notification;
  }

  return {
    show(notice) {
      shown?.notification.close();
      shown = Notification.isSupported() ? { id: notice.id, notification: draw(notice) } : null;
      shown?.notification.show();
    },
    dismiss(id) {
      if (shown?.id !== id) return;
      shown.notification.close();
      shown = null;
    },
    onAnswer: (listener) => answers.add(listener),
  };
}
