import type { Away } from '#contract';
import type { App } from '../open-app.ts';
import type { DesktopPorts, Notice } from './ports.ts';
import { spoken, timeOfDay } from './words.ts';

const causes: Partial<Record<Away['reason'], string>> = {
  lock: 'screen locked',
  suspend: 'computer asleep',
  idle: 'no input',
  crash: 'Intermission had stopped',
};

/** "You were away 14 min since 10:02 (screen locked)", in the zone given, with the quick answers as buttons. */
function awayNotice(away: Away, zone: string): Notice {
  const awayMs = away.end === null ? 0 : Date.parse(away.end) - Date.parse(away.start);
  const cause = causes[away.reason];
  const because = cause === undefined ? '' : ` (${cause})`;
  return {
    id: `away ${away.id}`,
    title: `You were away ${spoken(awayMs)} since ${timeOfDay(Date.parse(away.start), zone)}${because}`,
    body: 'What was that time?',
    buttons: [
      { id: `break ${away.id}`, label: 'A break' },
      { id: `work ${away.id}`, label: 'It was work' },
    ],
  };
}

/** Asks about an away with a notice, and takes the notice back once the away is answered, wherever that was done. */
export function askAboutAways(app: App, { notifications }: Pick<DesktopPorts, 'notifications'>) {
  let asked: { awayId: string; noticeId: string } | null = null;
  const stop = app.watch(({ away }) => {
    if (asked === null || away.some((one) => one.id === asked?.awayId)) return;
    notifications.dismiss(asked.noticeId);
    asked = null;
  });
  return {
    ask(away: Away): void {
      const notice = awayNotice(away, app.current().zone);
      asked = { awayId: away.id, noticeId: notice.id };
      notifications.show(notice);
    },
    stop,
  };
}
