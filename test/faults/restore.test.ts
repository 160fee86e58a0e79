import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backup, restoreReport } from '#contract';
import type { App } from '../../src-main/app/index.ts';
import type { TempFolder } from '../support/temp-folder.ts';
import { everySession, healthOf, readAnswer, refusalOf, say, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { filesIn } from './data-files.ts';
import { asKilledNow, breakDisk } from './faulty-disk.ts';
import { fill } from './filled-folder.ts';
import { memoryFolder } from './memory-folder.ts';
import { watchEveryMoment } from './moments.ts';
import { sums } from './sums.ts';

let folder: TempFolder;
let dataDir: string;
let clock: Clock;
let app: App;
let backupId: string;
/** What is on record, by session: as the backup has it, and with what came since. */
let earlier: Map<string, number>;
let since: Map<string, number>;

beforeEach(async () => {
  folder = await memoryFolder();
  dataDir = join(folder.path, 'records');
  clock = new Clock();
  await fill(dataDir, clock);
  app = openAt(dataDir, clock);
  earlier = await eventCounts(app);
  const taken = readAnswer(backup, await app.execute({ type: 'backup' }));
  backupId = taken.ok ? taken.value.id : '';
  await changeAllKinds();
  since = await eventCounts(app);
});

afterEach(async () => {
  await app.close();
  await folder.remove();
});

/** Sessions come, are closed, changed in the history, opened again, and brought in. */
async function changeAllKinds(): Promise<void> {
  const sessions = await everySession(app);
  const idOf = (title: string) => sessions.find((session) => session.title === title)?.id ?? '';
  await say(app, { type: 'checkout', sessionId: idOf('Open Plan Draft'), decision: 'complete' });
  await say(app, { type: 'review', sessionId: idOf('Publish'), keep: 'Changed since' });
  const rows = [{ start: '20240110T090000Z', end: '20240110T100000Z', annotation: 'January' }];
  await app.execute({ type: 'import', format: 'timewarrior', content: JSON.stringify(rows) });
  await say(app, { type: 'start', title: 'Since' });
  clock.pass(60_000);
  await say(app, { type: 'checkout', decision: 'continue', review: { try: 'Earlier' } });
}

async function eventCounts(asked: App): Promise<Map<string, number>> {
  const ids = (await everySession(asked)).map(({ id }) => id).sort();
  return new Map(
    await Promise.all(ids.map(async (id) => [id, (await sessionFrom(asked, id)).history.length] as const)),
  );
}

const goBack = () => app.execute({ type: 'restore', backupId, discardNewer: true });

async function addsUp(asked: App, at: string): Promise<void> {
  const { kept, counted, twice } = await sums(asked);
  expect(kept, at).toEqual(counted);
  expect(twice, at).toEqual([]);
}

test('a kill at any moment of a restore leaves all of what was there, or all of what the backup has', async () => {
  let answered = false;
  const watched = watchEveryMoment(folder.path, dataDir, () => answered);
  expect(readAnswer(restoreReport, await goBack())).toMatchObject({ ok: true, value: { losesNewer: true } });
  answered = true;
  clock.pass(60_000);
  await say(app, { type: 'start', title: 'After it' });
  watched.stop();

  const found = [];
  for (const { copy, before, seen } of watched.moments) {
    const killed = openAt(copy, clock);
    const counts = await eventCounts(killed);
    const titles = (await everySession(killed)).map(({ title }) => title);
    for (const [id] of counts) if (!earlier.has(id) && !since.has(id)) counts.delete(id);
    expect([earlier, since], before).toContainEqual(counts);
    const isBack = counts.size === earlier.size;
    if (seen) expect(isBack, before).toBe(true);
    expect(titles.includes('After it') && !isBack, before).toBe(false);
    found.push(isBack);
    expect((await healthOf(killed)).problems, before).toEqual([]);
    await addsUp(killed, before);
    await killed.close();
  }
  // Once it is done it stays done.
  expect(found).toEqual(found.toSorted((one, other) => Number(one) - Number(other)));
  expect([found.length > 50, found.includes(false), found.includes(true)]).toEqual([true, true, true]);
});

test.each([
  ['its months cannot be staged', { call: 'openSync', on: /restoring/, code: 'ENOSPC' }],
  ['the backup before it cannot be taken', { call: 'openSync', on: /backups/, code: 'ENOSPC' }],
  ['the state cannot be replaced', { call: 'renameSync', on: /state\.json$/, code: 'ENOSPC' }],
] as const)('a restore is refused and changes nothing when %s, and works once it can', async (_why, fault) => {
  const disk = breakDisk(fault);
  const { code } = await refusalOf(app, { type: 'restore', backupId, discardNewer: true });
  disk.mend();
  expect([code, await eventCounts(app)]).toEqual(['STORAGE_FAILED', since]);
  const killed = openAt(asKilledNow(dataDir, join(folder.path, 'killed')), clock);
  expect(await eventCounts(killed)).toEqual(since);
  await killed.close();
  expect(await goBack()).toMatchObject({ ok: true });
  expect(await eventCounts(app)).toEqual(earlier);
});

test.each([
  ['no month', /history.*\.json$/],
  ['all but one', /history.*2024-01\.json$/],
  ['all but another', /history.*2026-12\.json$/],
])(
  'where %s can be put in place yet, all is seen, also after a kill, with what was changed since',
  async (_which, on) => {
    const disk = breakDisk({ call: 'renameSync', on, code: 'ENOSPC' });
    expect(await goBack()).toMatchObject({ ok: true });
    const restored = await eventCounts(app);
    const reviewed = (await everySession(app)).filter(({ title }) => title === 'Publish' || title === 'Plan');
    for (const { id } of reviewed) await say(app, { type: 'review', sessionId: id, keep: 'After the restore' });
    await say(app, { type: 'note', sessionId: openId(await everySession(app)), text: 'Saves the state once more' });
    await expect.poll(async () => (await healthOf(app)).problems).toMatchObject([{ code: 'NOT_SAVED' }]);
    const changed = await eventCounts(app);
    await addsUp(app, 'while it waits');
    const copy = asKilledNow(dataDir, join(folder.path, 'killed'));
    const waiting = openAt(copy, clock);
    const seen = await eventCounts(waiting);
    disk.mend();
    clock.pass(60_000);
    await say(waiting, { type: 'note', sessionId: openId(await everySession(waiting)), text: 'Goes on' });
    await waiting.close();
    const later = openAt(copy, clock);
    const reviews = await Promise.all(reviewed.map(({ id }) => sessionFrom(later, id)));
    await addsUp(later, 'after it');
    expect({
      restored,
      seen,
      kept: reviews.map(({ review }) => review?.keep),
      problems: (await healthOf(later)).problems,
    }).toEqual({
      restored: earlier,
      seen: changed,
      kept: ['After the restore', 'After the restore'],
      problems: [],
    });
    await later.close();
  },
);

function openId(sessions: { id: string; status: string }[]): string {
  return sessions.find(({ status }) => status === 'in_progress')?.id ?? '';
}

test('a month of a restore that was damaged on its way is told of, and the one that is there stays', async () => {
  const disk = breakDisk({ call: 'renameSync', on: /history.*\.json$/, code: 'ENOSPC' });
  await goBack();
  const copy = asKilledNow(dataDir, join(folder.path, 'killed'));
  disk.mend();
  for (const path of filesIn(copy).filter((one) => /restoring.*2024-01/.test(one)))
    writeFileSync(join(copy, path), 'noise');
  const started = openAt(copy, clock);
  const titles = (await everySession(started)).map(({ title }) => title);
  expect([titles.includes('January'), (await healthOf(started)).problems]).toMatchObject([
    true,
    [{ code: 'SET_ASIDE', message: expect.stringContaining('A part of a restore could not be read') }],
  ]);
  await addsUp(started, 'after the damage');
  await started.close();
});
