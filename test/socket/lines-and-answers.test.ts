import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RawClient, rawClient } from './raw-client.ts';
import { type ServedApp, serveApp } from './served-app.ts';

const mebibyte = 1024 * 1024;
const current = JSON.stringify({ id: 'after', query: { type: 'current' } });
const wellAnswered = { id: 'after', ok: true };

describe('Lines over the socket', () => {
  let here: ServedApp;
  let client: RawClient;
  beforeEach(async () => {
    here = await serveApp();
    client = await rawClient(here.served.address);
  });
  afterEach(async () => {
    client.leave();
    await here.close();
  });

  test('What the face answers comes over the wire as it is, under the id of the request', async () => {
    await here.app.execute({ type: 'start', title: 'Report' });
    await here.app.execute({ type: 'pause' });
    for (const type of ['procedures', 'health', 'settings']) client.say(JSON.stringify({ id: type, query: { type } }));
    const answered = await client.hears(3);
    const ask = async (type: string) => ({ id: type, ...(await here.app.query({ type })) });
    expect(answered).toEqual([await ask('procedures'), await ask('health'), await ask('settings')]);
  });

  test('Answers come in the order of the requests, however they arrive', async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify({ id, execute: { type: 'start', title: `Task ${id}` } }));
    for (const byte of Buffer.from(`${lines.join('\n')}\n`)) client.socket.write(Buffer.of(byte));
    expect(await client.hears(3)).toMatchObject([
      { id: 1, ok: true, value: { title: 'Task 1' } },
      { id: 2, ok: true, value: { title: 'Task 2' } },
      { id: 3, ok: true, value: { title: 'Task 3' } },
    ]);
  });

  test.each([
    ['no JSON', 'start report', null],
    ['JSON that is no object', '[1,2]', null],
    ['a request without an id', '{"query":{"type":"current"}}', null],
    ['a request that asks for nothing', '{"id":7}', 7],
    ['a request that asks for two things', '{"id":7,"query":{"type":"current"},"execute":{"type":"pause"}}', 7],
    ['a request that nobody knows', '{"id":"a","shout":true}', 'a'],
    ['a command that is none', '{"id":7,"execute":5}', 7],
    ['a query that is none', '{"id":7,"query":{"type":"future"}}', 7],
    ['a window that is none', '{"id":7,"open":"moon"}', 7],
    ['bytes that are no text', Buffer.of(0xff, 0xfe, 0x00), null],
  ])('%s is refused in words, and the next line is answered', async (_, line, id) => {
    client.say(line);
    client.say('');
    client.say(current);
    const refused = {
      id,
      ok: false,
      error: { code: 'INVALID_INPUT', message: expect.stringMatching(/^That was not/) },
    };
    expect(await client.hears(2)).toMatchObject([refused, wellAnswered]);
  });

  test('A line over 1 MiB is refused unless it is an import; the next one is answered', async () => {
    const long = 'x'.repeat(mebibyte);
    client.say(JSON.stringify({ id: 1, execute: { type: 'start', title: long } }));
    client.say(JSON.stringify({ id: 2, execute: { type: 'import', format: 'json', content: long, dryRun: true } }));
    client.say(current);
    expect(await client.hears(3)).toMatchObject([
      { id: 1, ok: false, error: { code: 'TOO_LARGE' } },
      { id: 2, ok: false, error: { code: 'INVALID_INPUT' } },
      wellAnswered,
    ]);
  });

  test('A line over 64 MiB is refused; the next one is answered', async () => {
    const piece = Buffer.alloc(mebibyte, 'x');
    for (let sent = 0; sent < 65; sent += 1) {
      if (!client.socket.write(piece)) await once(client.socket, 'drain');
    }
    client.say('');
    client.say(current);
    expect(await client.hears(2)).toMatchObject([{ id: null, ok: false, error: { code: 'TOO_LARGE' } }, wellAnswered]);
  });

  test('A client that says all it has to say and hangs up its side is answered first', async () => {
    client.socket.end(`${JSON.stringify({ id: 1, query: { type: 'export', format: 'json' } })}\n${current}`);
    await once(client.socket, 'close');
    expect(client.heard).toMatchObject([{ id: 1, ok: true }, wellAnswered]);
  });

  test('A client that leaves in the middle of a line disturbs nobody', async () => {
    const other = await rawClient(here.served.address);
    other.socket.write('{"id":1,"exec');
    other.leave();
    client.say(current);
    expect(await client.hears(1)).toMatchObject([wellAnswered]);
  });

  test('Answers that have to wait for their reader leave nothing behind', async () => {
    const warnings: string[] = [];
    const warned = ({ message }: Error) => warnings.push(message);
    process.on('warning', warned);
    await here.app.execute({ type: 'start', title: 'Report', plannedOutcome: 'n'.repeat(20_000) });
    const sessionId = here.app.current().running?.id ?? '';
    const text = 'n'.repeat(20_000);
    for (let note = 0; note < 20; note += 1) await here.app.execute({ type: 'note', sessionId, text });
    for (let question = 0; question < 30; question += 1) client.say(current);
    await client.hears(30);
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });

  test('A window is asked for', async () => {
    client.say('{"id":1,"open":"checkout"}');
    expect([await client.hears(1), here.opened]).toEqual([[{ id: 1, ok: true, value: null }], ['checkout']]);
  });
});
