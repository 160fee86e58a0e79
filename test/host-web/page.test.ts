import fs from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { watchEvents } from '../support/event-stream.ts';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { type Answered, ask, signedIn } from '../support/http-request.ts';
import { tempFolder } from '../support/temp-folder.ts';

const renderer = join(import.meta.dirname, '../../dist/renderer');
let host: HostProcess;
let assets: string[];

beforeAll(async () => {
  const folder = await tempFolder();
  host = await startHost({ dataDir: folder.path });
  assets = (await fs.readdir(join(renderer, 'assets'))).map((name) => `/assets/${name}`);
  return async () => {
    await host.kill9();
    await folder.remove();
  };
});

const get = (path: string, method = 'GET') => ask(host.port, { path, method });

function expectSecured({ headers }: Pick<Answered, 'headers'>, path: string): void {
  const policy = `${headers['content-security-policy']}`.split('; ');
  expect(policy, path).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]),
  );
  expect(`${policy.find((rule) => rule.startsWith('script-src'))}`).not.toMatch(/unsafe|\*|http/);
  expect(headers, path).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['x-powered-by']).toBeUndefined();
}

describe('The page', () => {
  test('Is the one that was built, with or without a token in its address, and is never kept', async () => {
    const built = await fs.readFile(join(renderer, 'index.html'), 'utf8');
    for (const path of ['/', `/?token=${host.token}`, '/?token=wrong', '/index.html']) {
      const page = await get(path);
      expect([page.status, page.text, page.headers['content-type'], page.headers['cache-control']]).toEqual([
        200,
        built,
        'text/html; charset=utf-8',
        'no-store',
      ]);
    }
  });

  test('Asks only for files that are served, each with its type, which never change under their name', async () => {
    const page = await get('/');
    const named = [...page.text.matchAll(/(?:src|href)="\.?(\/assets\/[^"]+)"/g)].map(([, path]) => `${path}`);
    expect(named.length).toBeGreaterThan(0);
    expect(assets).toEqual(expect.arrayContaining(named));
    for (const path of assets) {
      const file = await get(path);
      expect([file.status, file.text], path).toEqual([200, await fs.readFile(join(renderer, path), 'utf8')]);
      expect(file.headers['content-type'], path).toMatch(path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
      expect(file.headers['cache-control'], path).toContain('immutable');
    }
  });

  test('HEAD tells what GET would, without the body; anything else is not allowed', async () => {
    const [head, page] = [await get('/', 'HEAD'), await get('/')];
    const told = ({ headers, status }: Answered) => [status, headers['content-type'], headers['cache-control']];
    expect([told(head), head.text]).toEqual([told(page), '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE']) {
      const refused = await get('/', method);
      expect([method, refused.status, refused.headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
  });

  test('Every answer is secured, refusals too', async () => {
    const paths = ['/', assets[0] ?? '', '/nothing', '/%', '/api/query', '/api/events', '/api/nothing'];
    for (const path of paths) expectSecured(await get(path), path);
    const foreign = await ask(host.port, { path: '/', headers: { host: 'evil.example' } });
    expectSecured(foreign, 'foreign');
    const call = { path: '/api/query', method: 'POST', body: '{"type":"current"}' };
    const called = await ask(host.port, { ...call, headers: signedIn(host.token) });
    expectSecured(called, 'called');
    const long = { ...signedIn(host.token), 'content-length': 1024 * 1024 + 1 };
    const others = [
      await ask(host.port, { ...call, headers: long }),
      await get('/', 'POST'),
      await get('/', 'HEAD'),
      await ask(host.port, { path: '/api/query', headers: signedIn(host.token) }),
      await ask(host.port, { path: '/api/nothing', headers: signedIn(host.token) }),
    ];
    for (const other of others) expectSecured(other, `${other.status}`);
    const watched = await watchEvents(host);
    expectSecured(watched.response, 'watched');
    watched.leave();
    expect(others.map(({ status }) => status)).toEqual([413, 405, 200, 405, 404]);
  });
});

describe('Nothing but the page is served', () => {
  test.each([
    '/../main/host-web.js',
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/%252e%252e%252f%252e%252e%252fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/../../main/host-web.js',
    '/assets/..%2f..%2fmain/host-web.js',
    '/.%00./package.json',
    '/index.html%00.js',
    '//etc/passwd.json',
    '/etc/hosts.json',
    '/.built-from',
    '/assets',
    '/assets/',
    '/index.html/',
    '/INDEX.HTML/../../package.json',
    '/nothing.html',
    '/constructor',
    '/__proto__',
    '/x.constructor',
    '/%',
    '/%zz',
    '/%e0%a4%a',
    '/%ff.html',
    `/${'a'.repeat(5_000)}.js`,
    `/${'%2e%2e/'.repeat(500)}package.json`,
  ])('Not at %s', async (path) => {
    const answered = await get(path);
    expect([answered.status, answered.text]).toEqual([404, 'There is nothing at this address.']);
  });

  test('The address of another place is no way round, and a broken Host no way to end it', async () => {
    const other = await get('http://evil.example/../package.json');
    expect(other.text).not.toContain('dependencies');
    for (const name of ['a b', '@', '127.0.0.1:999999', '127.0.0.1/x', '[', '\u00ff']) {
      const answered = await ask(host.port, { path: '/', headers: { host: name } });
      expect([name, [400, 403].includes(answered.status)]).toEqual([name, true]);
    }
    expect([(await get('/')).status, host.stderr()]).toEqual([200, '']);
  });
});
