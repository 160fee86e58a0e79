import { beforeAll, describe, expect, test } from 'vitest';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { type Answered, type Asked, ask, signedIn } from '../support/http-request.ts';
import { tempFolder } from '../support/temp-folder.ts';

let host: HostProcess;

beforeAll(async () => {
  const folder = await tempFolder();
  host = await startHost({ dataDir: folder.path });
  return async () => {
    await host.kill9();
    await folder.remove();
  };
});

const current = JSON.stringify({ type: 'current' });

function asking(asked: Partial<Asked>): Promise<Answered> {
  return ask(host.port, {
    method: 'POST',
    path: '/api/query',
    body: asked.method === 'GET' ? '' : current,
    ...asked,
    headers: { ...signedIn(host.token), ...asked.headers },
  });
}

function refusal(answered: Answered): { status: number; code: string } {
  const { ok, error } = JSON.parse(answered.text);
  expect({ ok, message: error.message }).toEqual({ ok: false, message: expect.stringMatching(/^[A-Z].{10,}/) });
  return { status: answered.status, code: error.code };
}

describe('A call needs the token', () => {
  const unauthorized = { status: 401, code: 'UNAUTHORIZED' };

  test.each([
    ['none', () => ''],
    ['no scheme', (token: string) => token],
    ['another scheme', (token: string) => `Basic ${token}`],
    ['a wrong one', (token: string) => `Bearer ${'x'.repeat(token.length)}`],
    ['the beginning of it', (token: string) => `Bearer ${token.slice(0, -1)}`],
    ['more than it', (token: string) => `Bearer ${token}x`],
    ['twice', (token: string) => `Bearer ${token}, Bearer ${token}`],
    ['one of other letters', (token: string) => `Bearer ${'é'.repeat(token.length)}`],
  ])('Refused with %s', async (_name, authorization) => {
    expect(refusal(await asking({ headers: { authorization: authorization(host.token) } }))).toEqual(unauthorized);
  });

  test('Not in the address, not in a cookie, and on every call', async () => {
    const headers = { authorization: '', cookie: `token=${host.token}` };
    const paths = ['/api/query', '/api/execute', '/api/events', '/api/nothing', '/api'];
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS']) {
        const answered = await asking({ path: `${path}?token=${host.token}`, method, headers });
        expect(refusal(answered), `${method} ${path}`).toEqual(unauthorized);
      }
    }
  });

  test('And no answer tells it', async () => {
    const told = await Promise.all([
      asking({}),
      asking({ path: '/', method: 'GET' }),
      asking({ body: '{"type":"health"}' }),
      asking({ headers: { authorization: '' } }),
      asking({ headers: { host: 'evil.example' } }),
      asking({ body: `{"type":"${host.token.slice(1)}"}` }),
    ]);
    for (const { text, headers } of told) expect(text + JSON.stringify(headers)).not.toContain(host.token);
  });
});

describe('A call comes from this machine and this page', () => {
  const forbidden = { status: 403, code: 'FORBIDDEN' };

  test.each([
    ['evil.example'],
    ['127.0.0.1.evil.example'],
    ['localhost.evil.example'],
    ['evil-localhost'],
    ['127.0.0.2'],
    ['0.0.0.0'],
    ['[::1]'],
    ['2130706433'],
  ])('Not with the Host %s, which a name made to point here would have', async (name) => {
    const named = { host: `${name}:${host.port}` };
    expect(refusal(await asking({ headers: named }))).toEqual(forbidden);
    expect(refusal(await asking({ path: '/', method: 'GET', headers: named }))).toEqual(forbidden);
  });

  test.each([
    'null',
    'http://evil.example',
    'https://127.0.0.1',
    'http://127.0.0.1:1',
    'file://',
    'http://localhost',
    '',
  ])('Not with the Origin "%s"', async (origin) => {
    expect(refusal(await asking({ headers: { origin } }))).toEqual(forbidden);
  });

  test('With its own Origin, and as localhost', async () => {
    const own = await asking({ headers: { origin: `http://127.0.0.1:${host.port}` } });
    const byName = { host: `localhost:${host.port}`, origin: `http://localhost:${host.port}` };
    const local = await asking({ headers: byName });
    expect([own.status, local.status]).toEqual([200, 200]);
    expect(own.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('A call is one of three', () => {
  test('Another address is not found, another method not allowed', async () => {
    const invalid = (status: number) => ({ status, code: 'INVALID_INPUT' });
    expect(refusal(await asking({ path: '/api/nothing' }))).toEqual(invalid(404));
    expect(refusal(await asking({ path: '/api/execute/' }))).toEqual(invalid(404));
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answered = await asking({ method });
      expect([refusal(answered), answered.headers.allow]).toEqual([invalid(405), 'POST']);
    }
    const events = await asking({ path: '/api/events' });
    expect([refusal(events), events.headers.allow]).toEqual([invalid(405), 'GET']);
    expect((await asking({ path: '/api/events', method: 'HEAD' })).status).toBe(405);
  });

  test.each([
    ['nothing', ''],
    ['half an object', '{"type":'],
    ['two objects', '{"type":"current"}{}'],
    ['NaN', '{"type":"sessions","limit":NaN}'],
    ['no UTF-8', Buffer.from('{"type":"lastTry","title":"\xff"}', 'latin1')],
    ['UTF-16', Buffer.from('{"type":"current"}', 'utf16le')],
    ['half a letter', Buffer.concat([Buffer.from('{"type":"lastTry","title":"'), Buffer.from([0xf0, 0x9f])])],
  ])('A body of %s is invalid', async (_name, body) => {
    for (const path of ['/api/query', '/api/execute']) {
      expect(refusal(await asking({ path, body }))).toEqual({ status: 400, code: 'INVALID_INPUT' });
    }
  });

  test('A byte order mark and another content type are borne', async () => {
    const answered = await asking({ body: `\uFEFF${current}`, headers: { 'content-type': 'text/plain' } });
    expect(answered.status).toBe(200);
  });
});

describe('A body has its limit', () => {
  const mebibyte = 1024 * 1024;
  const tooLarge = { status: 413, code: 'TOO_LARGE' };
  const padded = (text: string, bytes: number) => Buffer.concat([Buffer.from(text)], bytes).fill(0x20, text.length);

  test.each([
    ['/api/query', current, false],
    ['/api/query', current, true],
    ['/api/execute', '{"type":"saveProcedure","title":"Large","steps":[]}', false],
    ['/api/execute', '{"type":"saveProcedure","title":"Large","steps":[]}', true],
  ])('%s takes %s with 1 MiB and not a byte more (in pieces: %s)', async (path, text, chunked) => {
    expect((await asking({ path, chunked, body: padded(text, mebibyte) })).status).toBe(200);
    expect(refusal(await asking({ path, chunked, body: padded(text, mebibyte + 1) }))).toEqual(tooLarge);
  });

  test('It is bytes that count, not letters', async () => {
    const title = 'é'.repeat(mebibyte / 2);
    expect(refusal(await asking({ body: JSON.stringify({ type: 'lastTry', title }) }))).toEqual(tooLarge);
  });

  test('An import may have 64 MiB, and not a byte more', async () => {
    const text = '{"type":"import","format":"timewarrior","content":"[]"}';
    const path = '/api/execute';
    for (const chunked of [false, true]) {
      expect((await asking({ path, chunked, body: padded(text, 64 * mebibyte) })).status).toBe(200);
    }
    expect(refusal(await asking({ path, chunked: true, body: padded(text, 64 * mebibyte + 1) }))).toEqual(tooLarge);
    // One that says at once how long it is need not be sent to be refused.
    const announced = { 'content-length': 64 * mebibyte + 1 };
    expect(refusal(await asking({ path, body: text, headers: announced }))).toEqual(tooLarge);
  });

  test('A query is no import, whatever it says', async () => {
    const text = '{"type":"import","format":"timewarrior","content":"[]"}';
    expect(refusal(await asking({ body: padded(text, mebibyte + 1) }))).toEqual(tooLarge);
  });
});
