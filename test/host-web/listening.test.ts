import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { type CurrentView, errorStatus, type Face, fail, ok } from '#contract';
import { type Listening, listen } from '../../src-main/host-web/listen.ts';
import { watchEvents } from '../support/event-stream.ts';
import { ask, signedIn } from '../support/http-request.ts';

const nothing: CurrentView = { running: null, open: [], away: [], todayMs: 0, zone: 'UTC', elsewhere: [], overlaps: 0 };

/** A face that does as it is told, and knows who watches. */
function puppetFace() {
  const watching = new Set<(current: CurrentView) => void>();
  const face: Face = {
    execute: async () => fail('NOTHING_RUNNING', 'Nothing runs'),
    query: async () => ok(null),
    watch(listener) {
      watching.add(listener);
      listener(nothing);
      return () => watching.delete(listener);
    },
  };
  return { face, watching };
}

let listening: Listening | undefined;
afterEach(() => listening?.close(async () => {}));

async function listenTo(face: Face): Promise<{ port: number; token: string }> {
  listening = await listen(face, 0, '/nowhere');
  const { port, searchParams } = new URL(listening.url);
  return { port: Number(port), token: `${searchParams.get('token')}` };
}

const execute = ({ port, token }: { port: number; token: string }) =>
  ask(port, { method: 'POST', path: '/api/execute', headers: signedIn(token), body: '{}' });

test('Each code comes with the HTTP status that the contract gives it', async () => {
  const { face } = puppetFace();
  let code: keyof typeof errorStatus = 'INVALID_INPUT';
  const address = await listenTo({
    ...face,
    execute: async () => fail(code, 'Refused', [{ field: 'x', problem: 'y' }]),
  });
  const statuses: Record<string, number> = {};
  for (code of Object.keys(errorStatus) as (keyof typeof errorStatus)[]) {
    const { status, text } = await execute(address);
    expect(JSON.parse(text)).toEqual({
      ok: false,
      error: { code, message: 'Refused', details: [{ field: 'x', problem: 'y' }] },
    });
    statuses[code] = status;
  }
  expect(statuses).toEqual({
    INVALID_INPUT: 400,
    INVALID_SESSION_STATE: 400,
    REVIEW_REQUIRED: 400,
    OVERLAP: 409,
    NOTHING_RUNNING: 404,
    NOTHING_TO_UNDO: 404,
    SESSION_NOT_FOUND: 404,
    STEP_NOT_FOUND: 404,
    AWAY_NOT_FOUND: 404,
    PROCEDURE_NOT_FOUND: 404,
    BACKUP_NOT_FOUND: 404,
    WOULD_LOSE_NEWER: 409,
    CANCELLED: 409,
    UNAUTHORIZED: 401,
    FORBIDDEN: 403,
    TOO_LARGE: 413,
    STORAGE_FAILED: 507,
  });
});

test('A watcher that goes away is not told any more', async () => {
  const { face, watching } = puppetFace();
  const warned = vi.fn();
  process.on('warning', warned);
  onTestFinished(() => void process.off('warning', warned));
  const address = await listenTo(face);
  const watchers = await Promise.all(Array.from({ length: 30 }, () => watchEvents(address)));
  await Promise.all(watchers.map((watched) => watched.count(1)));
  expect(watching.size).toBe(30);
  for (const watched of watchers.slice(1)) watched.leave();
  await expect.poll(() => watching.size).toBe(1);
  await ask(address.port, { path: '/api/events', method: 'HEAD', headers: signedIn(address.token) });
  await ask(address.port, { path: '/api/events' });
  expect([watching.size, warned.mock.calls]).toEqual([1, []]);
});

test('Who watches is told while a command takes its time', async () => {
  const { face, watching } = puppetFace();
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const address = await listenTo({
    ...face,
    execute: () => slow.then(() => ok(null)).then(() => fail('OVERLAP', 'Late')),
  });
  const answered = execute(address);
  const watched = await watchEvents(address);
  for (const listener of watching) listener({ ...nothing, todayMs: 5 });
  expect((await watched.count(2)).map((data) => JSON.parse(data).todayMs)).toEqual([0, 5]);
  finish();
  expect((await answered).status).toBe(409);
});

test('An end waits for what settles, answers what is under way, ends the streams, and then takes nothing more', async () => {
  const { face, watching } = puppetFace();
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let commands = 0;
  const address = await listenTo({
    ...face,
    execute() {
      commands += 1;
      return slow.then(() => fail('OVERLAP', 'Late'));
    },
  });
  const watched = await watchEvents(address);
  await watched.count(1);
  const answered = execute(address);
  await expect.poll(() => commands).toBe(1);
  await listening?.close(async () => {
    for (const listener of watching) listener({ ...nothing, todayMs: 7 });
    setImmediate(finish);
  });
  expect((await answered).status).toBe(409);
  expect([await watched.ended, watched.events.map((data) => JSON.parse(data).todayMs), watching.size]).toEqual([
    'orderly',
    [0, 7],
    0,
  ]);
  await expect(execute(address)).rejects.toThrow('ECONNREFUSED');
  listening = undefined;
});
