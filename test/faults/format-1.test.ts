import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditReport } from '#contract';
import { readRecords } from '../../src-main/app/index.ts';
import type { TempFolder } from '../support/temp-folder.ts';
import { everySession, healthOf, readAnswer, say, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { brokenFilesIn, filesIn } from './data-files.ts';
import { breakDisk } from './faulty-disk.ts';
import { memoryFolder } from './memory-folder.ts';

// What the first version wrote, before there were chains.
const started = (title: string, at: string) =>
  `{"type":"started","at":"${at}","since":"${at}","clock":"running","title":"${title}","zone":"Europe/Berlin","plannedOutcome":null,"estimateMs":null,"plannedCheckoutAt":null,"tags":[],"steps":[],"procedureId":null,"continuesId":null}`;
const completed = (start: string, end: string) =>
  `{"type":"completed","at":"${end}","worked":{"start":"${start}","end":"${end}"},"checkoutType":"manual","decision":"complete","review":null,"remainingMs":null,"continueReason":null,"nextId":null}`;
const closed = (id: string, title: string, day: string) =>
  `{"id":"${id}","events":[${started(title, `${day}T09:00:00.000Z`)},${completed(`${day}T09:00:00.000Z`, `${day}T10:00:00.000Z`)}]}`;
const month = (...sessions: string[]) => framed(`{"sessions":[\n${sessions.join(',\n')}\n]}`);
const framed = (content: string) => {
  const sha256 = createHash('sha256').update(content.replaceAll('\n', '')).digest('hex');
  return `{"format":1,"sha256":"${sha256}","content":${content}}\n`;
};

const device = '01234567-89ab-7def-8123-456789abcdef';
const september = month(
  closed('0199046c-0000-7000-8000-000000000001', 'Plan', '2026-09-02'),
  closed('0199046c-0000-7000-8000-000000000002', 'Draft', '2026-09-03'),
);
const open = `{"id":"0199046c-0000-7000-8000-000000000003","events":[${started('Open', '2026-11-19T09:00:00.000Z')},{"type":"paused","at":"2026-11-19T09:30:00.000Z","worked":{"start":"2026-11-19T09:00:00.000Z","end":"2026-11-19T09:30:00.000Z"},"reason":"manual","away":null}]}`;
const state = framed(
  `{"savedAt":"2026-11-19T10:00:00.000Z","latest":"2026-11-19T10:00:00.000Z","running":null,"sessions":[${open}],"procedures":[],"outbox":[${closed('0199046c-0000-7000-8000-000000000004', 'On its way', '2026-11-18')}],"incoming":["import-1"]}`,
);
const imported = month(closed('0199046c-0000-7000-8000-000000000005', 'Imported', '2025-01-02'));
const files: Record<string, string> = {
  'device.json': framed(`{"id":"${device}","name":"desk"}`),
  [`data/devices/${device}/state.json`]: state,
  [`data/devices/${device}/history/2026-09.json`]: september,
  [`data/devices/${device}/incoming/import-1/2025-01.json`]: imported,
};

let folder: TempFolder;
let dataDir: string;
const clock = new Clock();
const septemberPath = () => join(dataDir, `data/devices/${device}/history/2026-09.json`);

beforeEach(async () => {
  folder = await memoryFolder();
  dataDir = join(folder.path, 'records');
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(join(dataDir, path, '..'), { recursive: true, mode: 0o700 });
    fs.writeFileSync(join(dataDir, path), text, { mode: 0o600 });
  }
});

afterEach(() => folder.remove());

const titles = ['Open', 'On its way', 'Draft', 'Plan', 'Imported'];
const formatOf = (path: string): number => JSON.parse(fs.readFileSync(path, 'utf8')).format;

test('records from before there were chains are sealed as they were found, with a copy and a backup of them', async () => {
  const app = openAt(dataDir, clock);
  expect((await everySession(app)).map(({ title }) => title)).toEqual(titles);
  expect((await healthOf(app)).problems).toEqual([]);
  const audit = readAnswer(auditReport, await app.query({ type: 'audit' }));
  expect(audit).toMatchObject({ value: { checked: { sessions: 5, events: 10 }, broken: [] } });
  const { history, head } = await sessionFrom(app, '0199046c-0000-7000-8000-000000000001');
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect([history.map(({ previous }) => previous), head]).toEqual([[hash, hash], hash]);
  await app.close();

  const copies = filesIn(dataDir).filter((path) => /json\.format-1-/.test(path) && !path.startsWith('device'));
  expect(copies.map((path) => fs.readFileSync(join(dataDir, path), 'utf8')).sort()).toEqual(
    [september, state, imported].sort(),
  );
  expect(backups()).toContain('migration');
  for (const copy of [...copies, ...filesIn(dataDir).filter((path) => /^device.json\./.test(path))]) {
    fs.rmSync(join(dataDir, copy));
  }
  expect(brokenFilesIn(dataDir)).toEqual([]);
  expect(formatOf(septemberPath())).toBe(2);

  const again = openAt(dataDir, clock);
  expect((await everySession(again)).map(({ title }) => title)).toEqual(titles);
  expect((await healthOf(again)).problems).toEqual([]);
  await again.close();
});

function backups(): string[] {
  const manifests = filesIn(dataDir).filter((path) => /^backups[\\/][^\\/]+\.json$/.test(path));
  return manifests.map((path) => JSON.parse(fs.readFileSync(join(dataDir, path), 'utf8')).content.why);
}

test('a month is not written anew before anybody asks for what is in it, and a session of it can be changed', async () => {
  const first = openAt(dataDir, clock);
  await first.close();
  fs.writeFileSync(septemberPath(), september);
  const app = openAt(dataDir, clock);
  await say(app, {
    type: 'note',
    sessionId: '0199046c-0000-7000-8000-000000000003',
    text: 'Nobody asks for September',
  });
  await app.close();
  const again = openAt(dataDir, clock);
  await say(again, { type: 'archive', sessionId: '0199046c-0000-7000-8000-000000000001' });
  expect((await healthOf(again)).problems).toEqual([]);
  await again.close();
  expect(formatOf(septemberPath())).toBe(2);
  const last = openAt(dataDir, clock);
  expect(readAnswer(auditReport, await last.query({ type: 'audit' }))).toMatchObject({ value: { broken: [] } });
  await last.close();
});

test('where nothing can be written, all that is filed is shown, and nothing counts as changed', async () => {
  const disk = breakDisk({ call: 'openSync', on: /(state|\d{4}-\d{2})\.json.*tmp$/, code: 'ENOSPC' });
  const app = openAt(dataDir, clock);
  expect((await everySession(app)).map(({ title }) => title)).toEqual(titles.slice(0, 4));
  const codes = (await healthOf(app)).problems.map(({ code }) => code);
  expect([...new Set(codes)]).toEqual(['NOT_SAVED']);
  expect(fs.readFileSync(septemberPath(), 'utf8')).toBe(september);
  disk.mend();
  await say(app, { type: 'start', title: 'More' });
  await app.close();
});

test('whoever only reads sees the same, and touches nothing', async () => {
  const before = filesIn(dataDir).map((path) => fs.readFileSync(join(dataDir, path), 'utf8'));
  const records = readRecords({ dataDir, zone: 'Europe/Berlin', now: clock.now });
  const shown = await everySession({ execute: () => Promise.reject(new Error('It only reads')), query: records.query });
  expect(shown.map(({ title }) => title)).toEqual(titles);
  expect(readAnswer(auditReport, await records.query({ type: 'audit' }))).toMatchObject({
    value: { checked: { sessions: 5 }, broken: [] },
  });
  expect(filesIn(dataDir).map((path) => fs.readFileSync(join(dataDir, path), 'utf8'))).toEqual(before);
});
