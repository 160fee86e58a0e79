import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentView, sessionsPage, summaryView } from '#contract';
import { readRecords } from '../../src-main/app/index.ts';
import { type ServedApp, serveApp } from '../socket/served-app.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

describe('Reading the records without the lock', () => {
  let here: ServedApp;
  let elsewhere: TempFolder;
  beforeEach(async () => {
    here = await serveApp();
    elsewhere = await tempFolder();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await here.close();
    await elsewhere.remove();
  });

  /** The files as they lie in this moment, as a power cut would leave them. */
  function cutOff() {
    const dataDir = join(elsewhere.path, 'records');
    fs.cpSync(here.dataDir, dataDir, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !path.endsWith('.sock'),
    });
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const before = filesIn(dataDir);
    return { dataDir, before, reader: readRecords({ dataDir, zone, now: () => new Date().toISOString() }) };
  }

  async function recordEarlier(title: string, day: string) {
    const rows = [{ id: 1, start: `${day}T090000Z`, end: `${day}T100000Z`, tags: [], annotation: title }];
    await here.app.execute({ type: 'import', format: 'timewarrior', content: JSON.stringify(rows) });
  }

  test('A session that was closed and is not filed yet is read where it will be filed', async () => {
    await here.app.execute({ type: 'start', title: 'Report', at: new Date(Date.now() - 60_000).toISOString() });
    const cut = new Promise<ReturnType<typeof cutOff>>((resolve) => {
      // Told between the commit and the filing.
      here.app.watch(({ open }) => open.length === 0 && resolve(cutOff()));
    });
    await here.app.execute({ type: 'checkout', decision: 'complete' });
    const { dataDir, reader } = await cut;
    const [device = ''] = fs.readdirSync(join(dataDir, 'data', 'devices'));
    const history = fs.readdirSync(join(dataDir, 'data', 'devices', device, 'history'));
    const sessions = sessionsPage.parse(valueIn(await reader.query({ type: 'sessions' }))).sessions;
    const { todayMs } = currentView.parse(valueIn(await reader.query({ type: 'current' })));
    const day = new Date().toISOString().slice(0, 10);
    const summary = summaryView.parse(
      valueIn(await reader.query({ type: 'summary', from: '2000-01-01', to: day, by: 'title', zone: 'UTC' })),
    );
    expect({ history, titles: sessions.map(({ title }) => title), counted: [todayMs, summary.workedMs] }).toEqual({
      history: [],
      titles: ['Report'],
      counted: [expect.toSatisfy((ms: number) => ms > 0), expect.toSatisfy((ms: number) => ms >= 60_000)],
    });
  });

  test('What lies in several months is read from nothing but them, and nothing is made or written', async () => {
    await recordEarlier('Plan', '20240115');
    await recordEarlier('Report', '20240315');
    await here.app.close();
    fs.rmSync(join(here.dataDir, 'cache'), { recursive: true, force: true });
    const { dataDir, before, reader } = cutOff();
    const listed = [{ type: 'sessions' }, { type: 'sessions', text: 'plan' }, { type: 'sessions' }];
    const titles = [];
    for (const asked of listed) {
      const { sessions } = sessionsPage.parse(valueIn(await reader.query(asked)));
      titles.push(sessions.map(({ title }) => title));
    }
    expect(titles).toEqual([['Report', 'Plan'], ['Plan'], ['Report', 'Plan']]);
    expect(valueIn(await reader.query({ type: 'export', format: 'json' }))).toMatchObject({
      content: expect.stringMatching(/Plan.*Report/s),
    });
    expect(filesIn(dataDir)).toEqual(before);
  });

  test('A month that cannot be read is shown from its last backup, and left as it lies', async () => {
    await recordEarlier('Plan', '20240115');
    await recordEarlier('Report', '20240116');
    await here.app.close();
    const [device = ''] = fs.readdirSync(join(here.dataDir, 'data', 'devices'));
    fs.writeFileSync(join(here.dataDir, 'data', 'devices', device, 'history', '2024-01.json'), '{"torn');
    const { dataDir, before, reader } = cutOff();
    const { sessions } = sessionsPage.parse(valueIn(await reader.query({ type: 'sessions' })));
    expect(sessions.map(({ title }) => title).sort()).toEqual(['Plan', 'Report']);
    expect(filesIn(dataDir)).toEqual(before);
  });

  test('A month that the disk does not give is a failure in words', async () => {
    await recordEarlier('Plan', '20240115');
    await recordEarlier('Report', '20240315');
    await here.app.close();
    const { reader } = cutOff();
    const read = fs.readFileSync;
    vi.spyOn(fs, 'readFileSync').mockImplementation((...[path, options]) => {
      if (!/2024-0[13]\.json$/.test(String(path))) return read(path, options);
      throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
    });
    expect(await reader.query({ type: 'export', format: 'json' })).toMatchObject({
      ok: false,
      error: { code: 'STORAGE_FAILED' },
    });
  });

  test('Questions about the product itself are for one that runs', async () => {
    const { reader } = cutOff();
    const asked = [await reader.query({ type: 'health' }), await reader.query({ type: 'settings' })];
    expect(asked).toMatchObject([{ error: { code: 'INVALID_INPUT' } }, { error: { code: 'INVALID_INPUT' } }]);
  });

  test('Files of a newer version are not read, and that is said', async () => {
    await here.app.execute({ type: 'start', title: 'Report' });
    const { dataDir } = cutOff();
    const [device = ''] = fs.readdirSync(join(dataDir, 'data', 'devices'));
    const state = join(dataDir, 'data', 'devices', device, 'state.json');
    fs.writeFileSync(state, '{"format": 99}');
    const reader = readRecords({ dataDir, zone: 'UTC', now: () => new Date().toISOString() });
    expect(reader.problems).toMatchObject([{ code: 'NEWER_FORMAT', path: state }]);
    expect(fs.readFileSync(state, 'utf8')).toBe('{"format": 99}');
  });
});

/** Every folder, and every file with its content. */
function filesIn(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .map(({ entry, path }) => (entry.isFile() ? `${path} ${fs.readFileSync(path, 'base64')}` : path))
    .sort();
}

function valueIn(answer: { ok: true; value: unknown } | { ok: false }): unknown {
  return answer.ok ? answer.value : null;
}
