import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { work as workView } from '#contract';
import { type ServedApp, serveApp } from '../socket/served-app.ts';

let here: ServedApp;
beforeEach(async () => {
  here = await serveApp();
});
afterEach(() => here.close());

/** So many hours of work, one after the other. */
function longFile(hours: number): string {
  const firstMs = Date.parse('2016-01-01T00:00:00Z');
  const stamp = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]|\.000/g, '');
  const rows = Array.from({ length: hours }, (_, hour) => {
    const startMs = firstMs + hour * 3_600_000;
    return { start: stamp(startMs), end: stamp(startMs + 1_800_000), annotation: `Hour ${hour}` };
  });
  return JSON.stringify(rows);
}

const bringIn = (content: string, workId?: string) =>
  here.app.execute({ type: 'import', format: 'timewarrior', content, workId });

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function underWay(workId?: string) {
  const answer = await here.app.query({ type: 'work', workId });
  return answer.ok && answer.value !== null ? workView.parse(answer.value) : null;
}

async function titlesAndProblems() {
  const [sessions, health] = await Promise.all([
    here.app.query({ type: 'sessions', text: 'hour' }),
    here.app.query({ type: 'health' }),
  ]);
  return [sessions, health].map((answer) => (answer.ok ? answer.value : null));
}

test('While a file is read, questions and commands are answered, and it is told how far that is', async () => {
  let over = false;
  const imported = bringIn(longFile(5_000)).finally(() => {
    over = true;
  });
  const shares: number[] = [];
  let started = false;
  while (!over) {
    const work = await underWay();
    if (work !== null) shares.push(work.done / work.total);
    if (shares.length === 3) started = (await here.app.execute({ type: 'start', title: 'Meanwhile' })).ok && !over;
    await turn();
  }
  expect(await imported).toMatchObject({ ok: true, value: { added: 5_000 } });
  expect({ started, sorted: shares.toSorted((one, other) => one - other), after: await underWay() }).toEqual({
    started: true,
    sorted: shares,
    after: null,
  });
  expect(new Set(shares).size).toBeGreaterThan(5);
});

test('A cancelled import leaves nothing behind', async () => {
  const before = await titlesAndProblems();
  const imported = bringIn(longFile(5_000));
  while (((await underWay())?.done ?? 0) < 100) await turn();
  const cancelled = await here.app.execute({ type: 'cancelWork' });
  expect([cancelled, await imported]).toMatchObject([
    { ok: true, value: { cancelled: true } },
    { ok: false, error: { code: 'CANCELLED' } },
  ]);
  expect(await titlesAndProblems()).toEqual(before);
  const [device = ''] = fs.readdirSync(join(here.dataDir, 'data', 'devices'));
  const incoming = join(here.dataDir, 'data', 'devices', device, 'incoming');
  expect(fs.existsSync(incoming) ? fs.readdirSync(incoming) : []).toEqual([]);
});

test('An app that ends does not wait for an import, brings in nothing of it, and answers those that wait for it, too', async () => {
  const imported = [bringIn(longFile(5_000), 'first'), bringIn(longFile(5_000), 'second')];
  while (((await underWay('first'))?.done ?? 0) < 100) await turn();
  await here.app.close();
  expect(await Promise.all(imported)).toMatchObject([
    { ok: false, error: { code: 'CANCELLED' } },
    { ok: false, error: { code: 'CANCELLED' } },
  ]);
});

test('The records are moved once an import that is under way is over, and what it brought in goes with them', async () => {
  const imported = bringIn(longFile(5_000));
  while (((await underWay())?.done ?? 0) < 100) await turn();
  const folder = join(here.dataDir, '..', 'Shared');
  const moved = await here.app.execute({ type: 'moveRecords', folder });
  const counted = await here.app.query({ type: 'sessions', text: 'hour', count: true });
  expect([await imported, moved, counted]).toMatchObject([
    { ok: true, value: { added: 5_000 } },
    { ok: true, value: { folder } },
    { ok: true, value: { count: 5_000 } },
  ]);
});

test('Work that was recorded while a file was read refuses it, if it is overlapped', async () => {
  const startMs = Date.now() - 3_600_000;
  const stamp = (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const late = { start: stamp(startMs), end: stamp(startMs + 60_000), annotation: 'Late' };
  const content = JSON.stringify([...JSON.parse(longFile(5_000)), late]);
  const imported = bringIn(content);
  while (((await underWay())?.done ?? 0) < 100) await turn();
  const at = new Date(startMs + 30_000).toISOString();
  expect(await here.app.execute({ type: 'start', title: 'Meanwhile', at })).toMatchObject({ ok: true });
  expect(await imported).toMatchObject({
    ok: false,
    error: { code: 'OVERLAP', details: [{ title: 'Meanwhile' }] },
  });
});
