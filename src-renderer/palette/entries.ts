import type { TFunction } from 'i18next';
import { type CommandInput, type CurrentView, matchTitles, type SessionSummary } from '#contract';
import type { Route } from '../shared/route.ts';

/** What choosing an entry does: something that is told to the product, or a window that is shown. */
type Act = { command: CommandInput } | { show: Route };

/** An entry of the palette. It is found by its title. */
export type Entry = { id: string; title: string; act: Act; session: SessionSummary | null };

type Titles = Pick<CurrentView, 'running' | 'open'>;

/**
 * What the words may mean, the likeliest first. Without words: everything that can be done. A new session is offered
 * below what the words surely name, and above what they may only remind of. What is worked on goes before windows:
 * "report" means the report that is written, sooner than the reports.
 */
export function entriesFor(words: string, { running, open }: Titles, places: Entry[], t: TFunction): Entry[] {
  const main = open[0];
  const ofMain =
    main === undefined ? [] : [clockEntry(main, running !== null, t), checkoutEntry(main, t), sessionEntry(main, t)];
  const others = open.filter((session) => session.id !== main?.id).map(switchEntry);
  const title = words.trim();
  const rest = [undoEntry(t), ...places];
  if (title === '') return [...ofMain, ...others, ...rest];
  const matches = matchTitles(title, [...others, ...ofMain, ...rest]);
  const sure = matches.filter(({ by }) => by !== 'subsequence').map(({ found }) => found);
  const vague = matches.filter(({ by }) => by === 'subsequence').map(({ found }) => found);
  const leads = ({ act }: Entry) => 'show' in act && !('sessionId' in act.show);
  return [...sure.filter((entry) => !leads(entry)), ...sure.filter(leads), startEntry(title, t), ...vague];
}

/** The windows the palette leads to, but for the one it lies over. */
export function placesBut(here: Route['window'] | null, t: TFunction): Entry[] {
  const places: Entry[] = [
    place('tracker', t('palette.tracker')),
    place('sessions', t('sessions.title')),
    place('reports', t('reports.title')),
    place('data', t('data.title')),
    place('settings', t('settings.title')),
  ];
  return places.filter(({ id }) => id !== here);
}

function place(window: 'tracker' | 'sessions' | 'reports' | 'data' | 'settings', title: string): Entry {
  return { id: window, title, act: { show: { window } }, session: null };
}

function clockEntry({ id, title }: SessionSummary, runs: boolean, t: TFunction): Entry {
  const command: CommandInput = runs ? { type: 'pause', sessionId: id } : { type: 'resume', sessionId: id };
  return { id: 'clock', title: t(`palette.${command.type}`, { title }), act: { command }, session: null };
}

function checkoutEntry({ id, title }: SessionSummary, t: TFunction): Entry {
  const show: Route = { window: 'checkout', sessionId: id };
  return { id: 'checkout', title: t('palette.checkout', { title }), act: { show }, session: null };
}

function sessionEntry({ id, title }: SessionSummary, t: TFunction): Entry {
  const show: Route = { window: 'session', sessionId: id };
  return { id: 'session', title: t('palette.session', { title }), act: { show }, session: null };
}

function switchEntry(session: SessionSummary): Entry {
  const command: CommandInput = { type: 'resume', sessionId: session.id };
  return { id: `session-${session.id}`, title: session.title, act: { command }, session };
}

function undoEntry(t: TFunction): Entry {
  return { id: 'undo', title: t('palette.undo'), act: { command: { type: 'undo' } }, session: null };
}

function startEntry(title: string, t: TFunction): Entry {
  return {
    id: 'start',
    title: t('palette.start', { title }),
    act: { command: { type: 'start', title } },
    session: null,
  };
}
