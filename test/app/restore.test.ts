import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Backup, backup, type CommandInput, type RestoreReport, restoreReport } from '#contract';
import type { App } from '../../src-main/app/index.ts';
import {
  currentOf,
  everySession,
  healthOf,
  proceduresOf,
  readAnswer,
  refusalOf,
  say,
  sessionFrom,
} from '../faults/ask.ts';
import { Clock, openAt } from '../faults/clocked-app.ts';
import { memoryFolder } from '../faults/memory-folder.ts';
import { sums } from '../faults/sums.ts';
import type { TempFolder } from '../support/temp-folder.ts';

const minuteMs = 60_000;
let folder: TempFolder;
let clock: Clock;
let app: App;

beforeEach(async () => {
  folder = await memoryFolder();
  clock = new Clock('2026-11-02T09:00:00.000Z');
  app = openAt(folder.path, clock);
});

afterEach(async () => {
  await app.close();
  await folder.remove();
});

async function told<Value>(schema: { parse(value: unknown): Value }, command: CommandInput): Promise<Value> {
  const read = readAnswer(restoreReport.or(backup), await app.execute(command));
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.message}`);
  return schema.parse(read.value);
}

const backUp = (): Promise<Backup> => told(backup, { type: 'backup' });

function restore({ id }: Backup, how: { dryRun?: true; discardNewer?: true } = {}): Promise<RestoreReport> {
  return told(restoreReport, { type: 'restore', backupId: id, ...how });
}

async function worked(title: string): Promise<string> {
  const { id } = await say(app, { type: 'start', title });
  clock.pass(10 * minuteMs);
  await say(app, { type: 'checkout', decision: 'complete', review: { keep: title } });
  clock.pass(minuteMs);
  return id;
}

/** All that is on record, but for what only the passing of time changes. */
async function everything(): Promise<unknown> {
  const ids = (await everySession(app)).map(({ id }) => id).sort();
  const sessions = await Promise.all(ids.map((id) => sessionFrom(app, id)));
  const lasting = sessions.map(({ id, title, status, workedMs, history }) => ({
    id,
    title,
    status,
    workedMs,
    history,
  }));
  const { open } = await currentOf(app);
  const { kept, counted } = await sums(app);
  expect(kept).toEqual(counted);
  const days = kept.rows.filter((row) => row.workedMs > 0).map((row) => [row.key, row.workedMs]);
  return { lasting, open: open.map(({ id }) => id), days, procedures: await proceduresOf(app) };
}

async function reopen(): Promise<void> {
  await app.close();
  app = openAt(folder.path, clock);
}

function inBrief({ removed, added, changed, procedures, losesNewer, sessions }: RestoreReport) {
  const shown = sessions.map(({ change, loses, session }) => [change, loses, session.title]);
  return { removed, added, changed, procedures, losesNewer, shown };
}

const nothing = { removed: 0, added: 0, changed: 0, procedures: 0, losesNewer: false, shown: [] };

/** October: closed. November: closed after the backup. One open session with more work since. */
async function twoGenerations(): Promise<{ earlier: Backup; before: unknown; after: unknown }> {
  clock.ms = Date.parse('2026-10-20T09:00:00.000Z');
  await worked('October');
  const { id: sessionId } = await say(app, { type: 'start', title: 'Open' });
  clock.pass(5 * minuteMs);
  await say(app, { type: 'pause' });
  await app.execute({ type: 'saveProcedure', title: 'Close the month', steps: ['Count'] });
  clock.pass(minuteMs);
  const earlier = await backUp();
  const before = await everything();
  clock.ms = Date.parse('2026-11-03T09:00:00.000Z');
  await worked('November');
  await say(app, { type: 'note', sessionId, text: 'since' });
  clock.pass(minuteMs);
  return { earlier, before, after: await everything() };
}

test('a restore that would lose what came since is refused, names it, and changes nothing', async () => {
  const { earlier, after } = await twoGenerations();
  const refusal = await refusalOf(app, { type: 'restore', backupId: earlier.id });
  expect([refusal.code, refusal.message, refusal.details]).toEqual([
    'WOULD_LOSE_NEWER',
    expect.stringMatching(/"Open", "November"|"November", "Open"/),
    expect.arrayContaining([expect.objectContaining({ title: 'November', change: 'removed' })]),
  ]);
  expect(await everything()).toEqual(after);
});

test('a dry run tells what would change, and changes nothing', async () => {
  const { earlier, after } = await twoGenerations();
  const report = await restore(earlier, { dryRun: true });
  expect({ ...inBrief(report), takenBefore: report.takenBefore }).toEqual({
    removed: 1,
    added: 0,
    changed: 1,
    procedures: 0,
    losesNewer: true,
    shown: [
      ['changed', true, 'Open'],
      ['removed', true, 'November'],
    ],
    takenBefore: null,
  });
  expect(await everything()).toEqual(after);
});

test('told to discard it, the records are what the backup has, also after a restart; and the restore is taken back', async () => {
  const { earlier, before, after } = await twoGenerations();
  const report = await restore(earlier, { discardNewer: true });
  const restored = await everything();
  await reopen();
  const reopened = await everything();
  const back = report.takenBefore === null ? null : await restore(report.takenBefore);
  expect({ restored, reopened, back: back === null ? null : inBrief(back) }).toEqual({
    restored: before,
    reopened: before,
    back: {
      ...nothing,
      removed: 0,
      added: 1,
      changed: 1,
      shown: [
        ['changed', false, 'Open'],
        ['added', false, 'November'],
      ],
    },
  });
  expect(await everything()).toEqual(after);
  await reopen();
  expect(await everything()).toEqual(after);
  expect((await healthOf(app)).problems).toEqual([]);
});

test('a backup of what is there already changes nothing, and takes no other', async () => {
  await worked('October');
  const now = await backUp();
  const report = await restore(now);
  expect([inBrief(report), report.takenBefore]).toEqual([nothing, null]);
});

test('a clock that ran when the backup was taken stops there; what runs now would be lost', async () => {
  const { id: sessionId } = await say(app, { type: 'start', title: 'Report' });
  clock.pass(10 * minuteMs);
  const earlier = await backUp();
  clock.pass(20 * minuteMs);
  const refusal = await refusalOf(app, { type: 'restore', backupId: earlier.id });
  const { takenBefore } = await restore(earlier, { discardNewer: true });
  const then = await sessionFrom(app, sessionId);
  const back = takenBefore === null ? null : await restore(takenBefore);
  const now = await sessionFrom(app, sessionId);
  expect({
    code: refusal.code,
    stopped: [then.clock, then.pauseReason, then.workedMs],
    back: back?.losesNewer,
    now: [now.clock, now.pauseReason, now.workedMs],
  }).toEqual({
    code: 'WOULD_LOSE_NEWER',
    stopped: ['paused', 'quit', 10 * minuteMs],
    back: false,
    now: ['paused', 'quit', 30 * minuteMs],
  });
});

test('a session that was closed, undone or opened again since is in one place only after a restore', async () => {
  const first = await worked('Closed in the backup');
  const { id: second } = await say(app, { type: 'start', title: 'Open in the backup' });
  clock.pass(minuteMs);
  await say(app, { type: 'pause' });
  const earlier = await backUp();
  const before = await everything();
  clock.pass(minuteMs);
  await say(app, { type: 'checkout', sessionId: second, decision: 'complete' });
  await reopen();
  await restore(earlier, { discardNewer: true });
  const closedSince = await everything();
  await say(app, { type: 'archive', sessionId: first });
  await say(app, { type: 'undo' });
  await restore(earlier, { discardNewer: true });
  expect([closedSince, await everything()]).toEqual([before, before]);
  await reopen();
  expect(await everything()).toEqual(before);
});

test('procedures come and go with a restore, and are not lost without saying so', async () => {
  const earlier = await backUp();
  await app.execute({ type: 'saveProcedure', title: 'Close the month', steps: ['Count'] });
  const later = await backUp();
  const refusal = await refusalOf(app, { type: 'restore', backupId: earlier.id });
  await restore(earlier, { discardNewer: true });
  const without = await proceduresOf(app);
  await restore(later);
  expect([refusal.code, without, (await proceduresOf(app)).map(({ title }) => title)]).toEqual([
    'WOULD_LOSE_NEWER',
    [],
    ['Close the month'],
  ]);
});

test('a backup that is not there, or not whole, is not restored', async () => {
  const { earlier, after } = await twoGenerations();
  const missing = await refusalOf(app, { type: 'restore', backupId: 'none', discardNewer: true });
  const objects = join(folder.path, 'backups', 'objects');
  for (const name of fs.readdirSync(objects)) fs.writeFileSync(join(objects, name), 'noise');
  const damaged = await refusalOf(app, { type: 'restore', backupId: earlier.id, discardNewer: true });
  expect([missing.code, damaged.code, damaged.message]).toEqual([
    'BACKUP_NOT_FOUND',
    'STORAGE_FAILED',
    expect.stringContaining('Nothing was restored'),
  ]);
  expect(await everything()).toEqual(after);
});

test('undo goes on from where the backup was', async () => {
  await worked('October');
  const earlier = await backUp();
  const before = await everything();
  await say(app, { type: 'start', title: 'Since' });
  await restore(earlier, { discardNewer: true });
  await say(app, { type: 'undo' });
  await restore(earlier, { discardNewer: true });
  expect(await everything()).toEqual(before);
});
