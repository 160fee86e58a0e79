import type { Away } from '#contract';
import type { Notice } from './ports.ts';
import { spoken } from './words.ts';

const causes: Partial<Record<Away['reason'], string>> = {
  lock: 'screen locked',
  suspend: 'computer asleep',
  idle: 'no input',
  crash: 'Intermission had stopped',
};

/** "You were away 14 min since 10:02 (screen locked)", in the zone given, with the quick answers as buttons. */
export function awayNotice(away: Away, zone: string): Notice {
  const awayMs = away.end === null ? 0 : Date.parse(away.end) - Date.parse(away.start);
  const since = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const cause = causes[away.reason];
  return {
    id: `away ${away.id}`,
    title: `You were away ${spoken(awayMs)} since ${since.format(Date.parse(away.start))}`,
    body: `${cause === undefined ? '' : `${cause[0]?.toUpperCase()}${cause.slice(1)}. `}What was that time?`,
    buttons: [
      { id: `break ${away.id}`, label: 'A break' },
      { id: `work ${away.id}`, label: 'It was work' },
    ],
  };
}
