import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditReport, exportedFile } from '#contract';
import type { App } from '../../src-main/app/index.ts';
import type { TempFolder } from '../support/temp-folder.ts';
import { everySession, healthOf, readAnswer, say, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { filesIn } from './data-files.ts';
import { editByHand, type KeptSession, titled } from './edit-by-hand.ts';
import { fill } from './filled-folder.ts';
import { memoryFolder } from './memory-folder.ts';

let folder: TempFolder;
let dataDir: string;
let clock: Clock;

beforeEach(async () => {
  folder = await memoryFolder();
  dataDir = join(folder.path, 'records');
  clock = new Clock('2026-03-02T09:00:00.000Z');
  await fill(dataDir, clock);
  // Once more, so that what was found of each month is kept.
  const app = openAt(dataDir, clock);
  expect((await healthOf(app)).problems).toEqual([]);
  await app.close();
});

afterEach(() => folder.remove());

const pathOf = (name: RegExp) => join(dataDir, filesIn(dataDir).find((path) => name.test(path)) ?? 'missing');
const march = () => pathOf(/history.2026-03\.json$/);
const events = (title: string, change: (events: KeptSession['events']) => void) => (sessions: KeptSession[]) =>
  change(titled(sessions, title).events);

async function auditOf(app: App) {
  const read = readAnswer(auditReport, await app.query({ type: 'audit' }));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function brokenIn(app: App): Promise<[string, number[]][]> {
  return (await auditOf(app)).broken.map(({ title, after }) => [title, after]);
}

const changes: [string, (sessions: KeptSession[]) => void, [string, number[]][]][] = [
  [
    'a text in the past',
    events('Plan', ([, noted]) => Object.assign(noted ?? {}, { text: 'Never said' })),
    [['Plan', [2]]],
  ],
  [
    'a time in the past',
    events('Draft', (list) => {
      const last = list.at(-1);
      if (last !== undefined) last.worked = { start: '2026-03-02T08:00:00.000Z', end: '2026-03-02T09:55:00.000Z' };
    }),
    [['Draft', [3]]],
  ],
  [
    'the title it began with',
    events('Plan', ([first]) => Object.assign(first ?? {}, { tags: ['billed'] })),
    [['Plan', [1]]],
  ],
  ['an event taken out of the middle', events('Plan', (list) => list.splice(1, 1)), [['Plan', [1]]]],
  ['the last event taken away', events('Review', (list) => list.pop()), [['Review', [2]]]],
  [
    'the events of two sessions given to each other',
    (sessions) => {
      const [one, other] = [titled(sessions, 'Plan'), titled(sessions, 'Draft')];
      [one.events, other.events] = [other.events, one.events];
    },
    [
      ['Draft', [0, 3]],
      ['Plan', [0, 3]],
    ],
  ],
  [
    'every trace of the chain removed',
    (sessions) => {
      const session = titled(sessions, 'Plan');
      delete session.head;
      for (const event of session.events) delete event.previous;
    },
    [['Plan', [0, 1, 2, 3]]],
  ],
];

test.each(changes)('%s is found, though the checksum was made anew', async (_, change, broken) => {
  editByHand(march(), change);
  const app = openAt(dataDir, clock);
  const { problems } = await healthOf(app);
  expect(problems.map(({ code, path }) => [code, path])).toEqual(broken.map(() => ['AUDIT_BROKEN', march()]));
  expect(problems[0]?.message).toContain(`"${broken[0]?.[0]}"`);
  expect(await brokenIn(app)).toEqual(broken);
  expect(await everySession(app)).toHaveLength(8);
  await app.close();
  expect(filesIn(dataDir).filter((path) => path.includes('unreadable'))).toEqual([]);

  const again = openAt(dataDir, clock);
  expect((await healthOf(again)).problems).toEqual(problems);
  await again.close();
});

test('an open session that was changed is shown as it lies, and told', async () => {
  editByHand(
    pathOf(/state\.json$/),
    events('Open Plan Draft', (list) => list.pop()),
  );
  const app = openAt(dataDir, clock);
  expect((await healthOf(app)).problems).toMatchObject([
    { code: 'AUDIT_BROKEN', message: expect.stringContaining('"Open Plan Draft"'), path: pathOf(/state\.json$/) },
  ]);
  const [open] = (await everySession(app)).filter(({ title }) => title === 'Open Plan Draft');
  await say(app, { type: 'note', sessionId: open?.id ?? '', text: 'What comes later mends nothing' });
  await say(app, { type: 'abort', sessionId: open?.id ?? '' });
  expect(await brokenIn(app)).toEqual([['Open Plan Draft', [1]]]);
  await app.close();
  const again = openAt(dataDir, clock);
  expect((await healthOf(again)).problems).toMatchObject([{ code: 'AUDIT_BROKEN' }]);
  await again.close();
});

test('what was changed while the product runs is found, and no later command covers it up', async () => {
  const app = openAt(dataDir, clock);
  await everySession(app);
  editByHand(
    march(),
    events('Plan', (list) => list.splice(1, 1)),
  );
  expect((await healthOf(app)).problems).toMatchObject([{ code: 'AUDIT_BROKEN' }]);
  const [plan] = (await everySession(app)).filter(({ title }) => title === 'Plan');
  await say(app, { type: 'archive', sessionId: plan?.id ?? '' });
  expect((await sessionFrom(app, plan?.id ?? '')).archived).toBe(true);
  await app.close();
  const again = openAt(dataDir, clock);
  expect(await brokenIn(again)).toEqual([['Plan', [1]]]);
  await again.close();
});

test('a change that keeps size and time of the file is found when everything is read again', async () => {
  const { atime, mtime } = fs.statSync(march());
  editByHand(
    march(),
    events('Plan', ([, noted]) => Object.assign(noted ?? {}, { at: '2026-03-02T09:24:00.000Z' })),
  );
  fs.utimesSync(march(), atime, mtime);
  const app = openAt(dataDir, clock);
  expect(await brokenIn(app)).toEqual([['Plan', [2]]]);
  expect((await healthOf(app)).problems).toMatchObject([{ code: 'AUDIT_BROKEN' }]);
  await app.close();
});

test('of very many changed sessions some are named in health, and all in the audit', async () => {
  const app = openAt(dataDir, clock);
  for (let count = 0; count < 25; count += 1) {
    await say(app, { type: 'start', title: `Short ${count}` });
    clock.pass(60_000);
    await say(app, { type: 'checkout', decision: 'complete' });
  }
  await app.close();
  const month = clock.now().slice(0, 7);
  editByHand(pathOf(new RegExp(`history.${month}\\.json$`)), (sessions) => {
    for (const session of sessions) session.head = 'another';
  });
  const again = openAt(dataDir, clock);
  const { problems } = await healthOf(again);
  expect([problems.length, problems.at(-1)?.message]).toEqual([21, expect.stringContaining('5 more sessions')]);
  expect(await brokenIn(again)).toHaveLength(25);
  await again.close();
});

test('an export that was changed by hand is brought in, and told of; one that was not is whole', async () => {
  const app = openAt(dataDir, clock);
  const file = readAnswer(exportedFile, await app.query({ type: 'export', format: 'json' }));
  const content = file.ok ? file.value.content : '';
  await app.close();
  const changed = content.replaceAll('in \\"Plan\\"', 'in \\"Plain\\"');
  expect(changed).not.toBe(content);
  const told = [];
  for (const [name, text] of Object.entries({ changed, content })) {
    const elsewhere = openAt(join(folder.path, name), clock);
    const imported = await elsewhere.execute({ type: 'import', format: 'json', content: text });
    told.push([imported, await auditOf(elsewhere), (await healthOf(elsewhere)).problems]);
    await elsewhere.close();
  }
  expect(told).toMatchObject([
    [
      { value: { added: 8 } },
      { broken: [{ title: 'Plan', message: expect.stringContaining('event 2 of 3') }] },
      [{ code: 'AUDIT_BROKEN' }],
    ],
    [{ value: { added: 8 } }, { checked: { sessions: 8 }, broken: [] }, []],
  ]);
});
