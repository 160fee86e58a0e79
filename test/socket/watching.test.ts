import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { currentView } from '#contract';
import { type RawClient, rawClient } from './raw-client.ts';
import { type ServedApp, serveApp } from './served-app.ts';

const push = z.strictObject({ id: z.union([z.int(), z.string()]), watch: currentView });

describe('Watching over the socket', () => {
  let here: ServedApp;
  let one: RawClient;
  let other: RawClient;
  beforeEach(async () => {
    here = await serveApp();
    one = await rawClient(here.served.address);
    other = await rawClient(here.served.address);
  });
  afterEach(async () => {
    one.leave();
    other.leave();
    await here.close();
  });

  test('Two clients are told what either of them does', async () => {
    one.say('{"id":1,"watch":true}');
    other.say('{"id":"x","watch":true}');
    await Promise.all([one.hears(1), other.hears(1)]);
    one.say('{"id":2,"execute":{"type":"start","title":"Report"}}');
    await Promise.all([one.hears(3), other.hears(2)]);
    other.say('{"id":"y","execute":{"type":"pause"}}');
    await Promise.all([one.hears(4), other.hears(4)]);
    expect([pushes(one), pushes(other)]).toEqual([
      ['1: nothing', '1: Report running', '1: Report paused'],
      ['x: nothing', 'x: Report running', 'x: Report paused'],
    ]);
  });

  test('A watch that is ended, or whose client left, tells nothing more', async () => {
    one.say('{"id":1,"watch":true}');
    one.say('{"id":2,"watch":true}');
    one.say('{"id":1,"watch":false}');
    other.say('{"id":1,"watch":true}');
    await Promise.all([one.hears(2), other.hears(1)]);
    other.leave();
    one.say('{"id":3,"execute":{"type":"start","title":"Report"}}');
    await one.hears(4);
    expect([pushes(one), pushes(other)]).toEqual([['1: nothing', '2: nothing', '2: Report running'], ['1: nothing']]);
  });

  test('A client that does not read is told the latest once it reads, and is not waited for', async () => {
    const { id: sessionId } = z.object({ id: z.string() }).parse(await started());
    other.say('{"id":1,"watch":true}');
    await other.hears(1);
    other.socket.pause();
    const text = 'n'.repeat(20_000);
    for (let note = 0; note < 60; note += 1) await here.app.execute({ type: 'note', sessionId, text });
    await here.app.execute({ type: 'pause' });
    other.socket.resume();
    while (pushes(other).at(-1) !== '1: Report paused') await once(other.socket, 'data');
    expect(pushes(other).length).toBeLessThan(60);
  });

  async function started(): Promise<unknown> {
    const answer = await here.app.execute({ type: 'start', title: 'Report' });
    return answer.ok ? answer.value : null;
  }
});

function pushes({ heard }: RawClient): string[] {
  return heard.flatMap((message) => {
    const read = push.safeParse(message);
    if (!read.success) return [];
    const [first] = read.data.watch.open;
    return [`${read.data.id}: ${first === undefined ? 'nothing' : `${first.title} ${first.clock}`}`];
  });
}
