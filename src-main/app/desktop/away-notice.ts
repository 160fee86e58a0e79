import type { Away } from '#contract';
import type { App } from '../open-app.ts';
import type { DesktopPorts, Notice } from './ports.ts';
import type { Say } from './say.ts';
import { spoken } from './words.ts';

/** "You were away 14 min since 10:02 (screen locked)", in the zone given, with the quick answers as buttons. */
function awayNotice(away: Away, zone: string, say: Say): Notice {
  const awayMs = away.end === null ? 0 : Date.parse(away.end) - Date.parse(away.start);
  const facts = { length: spoken(awayMs, say), from: say.timeOfDay(Date.parse(away.start), zone) };
  const cause = causeOf(away.reason, say);
  return {
    id: `away ${away.id}`,
    title: cause === null ? say('away.title', facts) : say('away.because', { ...facts, cause }),
    body: say('away.question'),
    buttons: [
      { id: `break ${away.id}`, label: say('away.break') },
      { id: `work ${away.id}`, label: say('away.work') },
    ],
  };
}

/** Null where it goes without saying. */
function causeOf(reason: Away['reason'], say: Say): string | null {
  switch (reason) {
    case 'lock':
    case 'suspend':
    case 'idle':
    case 'crash':
      return say(`away.cause.${reason}`);
    default:
      return null;
  }
}

/** Asks about an away with a notice, and takes the notice back once the away is answered, wherever that was done. */
export function askAboutAways(app: App, ports: Pick<DesktopPorts, 'notifications'> & { say: Say }) {
  const { notifications } = ports;
  let asked: { awayId: string; noticeId: string } | null = null;
  const stop = app.watch(({ away }) => {
    if (asked === null || away.some((one) => one.id === asked?.awayId)) return;
    notifications.dismiss(asked.noticeId);
    asked = null;
  });
  return {
    ask(away: Away): void {
      const notice = awayNotice(away, app.current().zone, ports.say);
      asked = { awayId: away.id, noticeId: notice.id };
      notifications.show(notice);
    },
    stop,
  };
}
