import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { PreventableEvent } from './events.ts';

/** Those on the screen now. */
export const shownNotifications: Notification[] = [];

export class Notification extends EventEmitter {
  readonly options: NotificationConstructorOptions;

  static isSupported(): boolean {
    return true;
  }

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.options = options;
  }

  show(): void {
    shownNotifications.push(this);
    this.emit('show', new PreventableEvent());
  }

  close(): void {
    const place = shownNotifications.indexOf(this);
    if (place >= 0) shownNotifications.splice(place, 1);
  }

  /** By a person: on a button, where there are any, or on the notification itself. */
  answer(button: number | null): void {
    this.close();
    if (button === null) this.emit('click', new PreventableEvent());
    else this.emit('action', Object.assign(new PreventableEvent(), { actionIndex: button }), button);
  }
}
