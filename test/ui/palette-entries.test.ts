import { createInstance, type TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { type Command, type CurrentView, pageOf, type SessionSummary, type SessionView, windowNames } from '#contract';
import messages from '../../src-renderer/messages/en.json' with { type: 'json' };
import { type Entry, everything } from '../../src-renderer/palette/entries/index.ts';
import { atHand, entriesOfWords, inOrder, meant } from '../../src-renderer/palette/offered.ts';
import { surestFirst } from '../../src-renderer/palette/use-found.ts';

const english = createInstance();
void english.init({ lng: 'en', initAsync: false, resources: { en: { translation: messages } } });
const t: TFunction = english.t;

const at = '2026-11-20T09:00:00.000Z';

function session(id: string, title: string): SessionSummary {
  return {
    ...{ id, title, status: 'in_progress', clock: 'paused', startedAt: at, endedAt: null, pausedAt: at },
    ...{ pauseReason: 'switch', workedMs: 0, pausedMs: 0, actualMinutes: 0, zone: 'UTC', plannedOutcome: null },
    ...{ estimateMs: null, plannedCheckoutAt: null, overdue: false, checkoutType: null, tags: [], procedureId: null },
    ...{ currentStepId: null, review: null, decision: null, continueReason: null, remainingMs: null },
    ...{ continuesId: null, abortReason: null, archived: false, signedOff: null, device: null },
  };
}

function running(id: string, title: string): SessionView {
  const steps = ['Collect', 'Send'].map((text, index) => ({ id: `step-${index + 1}`, text, check: null }));
  const parts = { steps, notes: [], intervals: [{ start: at, end: null }], pauses: [], history: [], head: null };
  return {
    ...session(id, title),
    clock: 'running',
    pausedAt: null,
    pauseReason: null,
    plannedCheckoutAt: at,
    ...parts,
  };
}

const report = running('report', 'Write the report');
/** Everything there can be at once. */
const full: CurrentView = {
  running: report,
  open: [report, session('call', 'Phone call'), session('plants', 'Water the plants')],
  away: [{ id: 'report~away-1', sessionId: 'report', reason: 'lock', start: at, end: at, resolution: null }],
  todayMs: 0,
  zone: 'UTC',
  elsewhere: [{ ...session('far', 'Backups'), device: { id: 'b', name: 'Laptop' }, heardAt: at }],
  overlaps: 1,
};
const procedures = [{ id: 'weekly', title: 'Weekly review', steps: ['Empty the inbox'] }];
const known = { current: full, procedures, over: null, keys: new Map() };
const all = everything(known, t);
const unused = new Map<string, number>();
const titles = (entries: readonly Entry[]) =>
  entries.map(({ title, about }) => (about === undefined ? title : `${title} · ${about}`));
const ofWords = (words: string) => {
  const { sure, possible } = entriesOfWords(words, full, t);
  return [...sure, ...meant(words, inOrder(all, unused), possible)];
};

/**
 * By which entry each command of the product is reached: told directly, or in the window or dialog that the entry leads
 * to. One that is new has to be named here, and be in the palette.
 */
const ways: Record<Command['type'], string> = {
  start: 'start',
  pause: 'clock',
  resume: 'switch-call',
  toggle: 'clock',
  checkout: 'checkout',
  abort: 'abort',
  note: 'noteOf',
  check: 'pass-step-1',
  addStep: 'stepOf',
  removeStep: 'tracker',
  revise: 'edit',
  review: 'sessions',
  amend: 'session',
  signOff: 'sessions',
  undo: 'undo',
  snooze: 'snooze',
  archive: 'sessions',
  unarchive: 'sessions',
  edit: 'sessions',
  resolveAway: 'resolveAway',
  saveProcedure: 'saveProcedure',
  removeProcedure: 'procedures',
  import: 'import',
  backup: 'backup',
  restore: 'restore',
  cancelWork: 'import',
  changeSettings: 'settings',
  // What a page's browser tells by itself is allowed in the settings.
  reportPresence: 'settings',
  takeOver: 'takeOver-far',
  moveRecords: 'moveRecords',
  resolveOverlap: 'resolveOverlap',
};

describe('the palette', () => {
  test('has a way to everything that can be told to the product', () => {
    const { possible } = entriesOfWords('anything', full, t);
    const ids = [...all, ...possible].map(({ id }) => id);
    expect(Object.values(ways).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('leads to every window but itself', () => {
    const shown = all.flatMap(({ act }) => ('show' in act ? [act.show.window] : []));
    const asked = all.flatMap(({ act }) => ('ask' in act && act.ask.about === 'newSession' ? ['new-session'] : []));
    const missing = windowNames.filter((name) => ![...shown, ...asked].includes(name) && !shown.includes(pageOf(name)));
    expect(missing).toEqual(['palette']);
  });

  test('offers everything at hand without words, the clock first, and what has to be named only by its name', () => {
    const offered = titles(atHand(all, unused));
    expect([offered.slice(0, 3), offered.includes('Skip the step · Collect'), offered.length > 20]).toEqual([
      ['Pause · Write the report', 'Check out… · Write the report', 'Pass the step · Collect'],
      false,
      true,
    ]);
  });

  test.each([
    ['report', ['Pause · Write the report', 'Check out… · Write the report']],
    ['reports', ['Reports', 'Start “reports”']],
    ['phone', ['Phone call', 'Start “phone”']],
    ['check pho', ['Check out… · Phone call', 'Start “check pho”']],
    ['skip send', ['Skip the step · Send', 'Start “skip send”']],
    ['week', ['Start the procedure “Weekly review”', 'Start “week”']],
    ['note call Ana back', ['Write as a note: call Ana back', 'Start “note call Ana back”']],
    ['step Draw the chart', ['Add as a step: Draw the chart', 'Start “step Draw the chart”']],
    ['notebook', ['Start “notebook”', 'Write as a note: notebook']],
  ])('"%s" means first of all %j', (words, first) => {
    expect(titles(ofWords(words)).slice(0, 2)).toEqual(first);
  });

  test('what is used comes first among what the words name as surely, and never before what they name more surely', () => {
    const used = new Map([
      ['reports', 9],
      ['undo', 9],
    ]);
    const first = (words: string) => titles(meant(words, inOrder(all, used), []))[0];
    expect([first('rep'), first('water the plants'), first('u')]).toEqual([
      'Reports',
      'Water the plants',
      'Undo the last change',
    ]);
  });

  test('names a whole word before a word that begins so, however often that was used', () => {
    const open = [session('199', 'Write chapter 199'), session('1', 'Write chapter 1')];
    const entries = everything({ ...known, current: { ...full, open } }, t);
    const found = titles(meant('chapter 1', inOrder(entries, new Map([['switch-199', 9]])), []));
    expect(found.filter((title) => title.startsWith('Write'))).toEqual(['Write chapter 1', 'Write chapter 199']);
  });

  test('lists closed sessions by how surely the words name them, and last those that only have them in their text', () => {
    const found = ['Plan the book', 'Write chapter 199', 'Write chapter 1'].map((title) => session(title, title));
    expect(surestFirst('chapter 1', found).map(({ title }) => title)).toEqual([
      'Write chapter 1',
      'Write chapter 199',
      'Plan the book',
    ]);
  });

  test('is bounded, however many sessions are open', () => {
    const open = Array.from({ length: 600 }, (_, index) => session(`id-${index}`, `Review chapter ${index}`));
    const many = everything({ ...known, current: { ...full, open: [report, ...open] } }, t);
    const order = inOrder(many, unused);
    expect([meant('review', order, []).length, meant('review 7', order, []).length]).toEqual([40, 40]);
  });
});
