import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { watchEvents } from '../support/event-stream.ts';
import { hostOfTest } from '../support/host-of-a-test.ts';
import type { HostProcess } from '../support/host-process.ts';
import { readView } from '../support/http-face.ts';

const isRunning = (data: string) => readView(data).running !== null;
const titles = (events: string[]) => events.map((data) => readView(data).running?.title ?? null);

test('A watcher is told what is current at once, then after every change, and nothing else', async () => {
  const host = await hostOfTest();
  const watched = await watchEvents(host);
  expect(watched.response.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  expect(titles(await watched.count(1))).toEqual([null]);

  await host.execute({ type: 'start', title: 'Write the report' });
  await host.execute({ type: 'resume' });
  await host.execute({ type: 'note', sessionId: 'nobody', text: 'Refused' });
  await host.query({ type: 'sessions' });
  await host.execute({ type: 'saveProcedure', title: 'Close the month', steps: ['Count'] });
  await host.execute({ type: 'start', title: 'Phone call\n\ndata: {}\r\n\u2028' });
  await host.execute({ type: 'import', format: 'timewarrior', content: '[]' });
  await watched.count(4);
  await delay(2_500);

  expect(titles(watched.events)).toEqual([null, 'Write the report', 'Write the report', 'Phone call\n\ndata: {}']);
  const [last, current] = [watched.events.at(-1) ?? '', await host.query({ type: 'current' })];
  expect(current).toMatchObject({
    value: { running: { title: 'Phone call\n\ndata: {}', id: readView(last).running?.id } },
  });
});

test('Every watcher is told the same; one that goes away troubles nobody', async () => {
  const host = await hostOfTest();
  const watchers = await Promise.all(Array.from({ length: 20 }, () => watchEvents(host)));
  const [gone, ...others] = watchers;
  await Promise.all(watchers.map((watched) => watched.count(1)));
  gone?.leave();
  await host.execute({ type: 'start', title: 'Write the report' });
  await host.execute({ type: 'pause' });
  for (const watched of others) {
    expect((await watched.count(3)).slice(1)).toEqual(others[0]?.events.slice(1));
  }
  expect(gone?.events).toHaveLength(1);
});

test('A watcher is told before the one who commanded is answered', async () => {
  const host = await hostOfTest();
  const watched = await watchEvents(host);
  await watched.count(1);
  for (let round = 1; round <= 20; round += 1) {
    await host.execute({ type: 'start', title: `${round}` });
    expect(titles(await watched.count(round + 1)).at(-1)).toBe(`${round}`);
  }
});

test('A host that is killed leaves its watchers a stream that was cut', async () => {
  const host = await hostOfTest();
  const watched = await watchEvents(host);
  await watched.count(1);
  await host.kill9();
  expect(await watched.ended).toBe('cut');
});

test('A watcher that does not read is told the latest once it reads, and nobody waits for it', async () => {
  const host = await hostOfTest();
  const [slow, quick] = [await watchEvents(host), await watchEvents(host)];
  await Promise.all([slow.count(1), quick.count(1)]);
  slow.response.pause();
  const { id: sessionId } = await startedIn(host);
  const text = 'n'.repeat(20_000);
  for (let note = 1; note <= 80; note += 1) {
    await host.execute({ type: 'note', sessionId, text });
    await quick.count(note + 2);
  }
  await host.execute({ type: 'pause' });
  await quick.count(83);
  slow.response.resume();
  while (slow.events.length < 2 || isRunning(slow.events.at(-1) ?? '')) await once(slow.response, 'data');
  expect([slow.events.length < 60, isRunning(quick.events.at(-1) ?? '')]).toEqual([true, false]);
});

async function startedIn({ execute }: HostProcess) {
  return z.object({ value: z.object({ id: z.string() }) }).parse(await execute({ type: 'start', title: 'Report' }))
    .value;
}
