import { describe, expect, test } from 'vitest';
import { hostOfFile } from '../support/host-of-a-file.ts';

const { codeOf } = hostOfFile();

describe('Questions of odd shape', () => {
  const summary = { type: 'summary', from: '2026-01-01', to: '2026-12-31', by: 'day' };

  test.each(['UTC', 'utc', 'Etc/GMT-14', 'Etc/GMT+12', 'europe/berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'EST5EDT'])(
    'The zone %s is known',
    async (zone) => {
      expect(await codeOf('query', { ...summary, zone })).toBe('ok');
      expect(await codeOf('query', { ...summary, by: 'title', from: '0001-01-01', to: '9999-12-31', zone })).toBe('ok');
    },
  );

  test.each([
    '',
    'Mars/Base',
    'Etc/GMT+14',
    'PST',
    'jst',
    '+05:00',
    'Europe/Berlin ',
    '../etc/passwd',
    '__proto__',
    'UTC\u0000',
  ])('The zone "%s" is not', async (zone) => {
    expect(await codeOf('query', { ...summary, zone })).toBe('INVALID_INPUT');
    expect(await codeOf('execute', { type: 'import', format: 'timewarrior', content: '[]', zone })).toBe(
      'INVALID_INPUT',
    );
  });

  test('Days from the first to the last year', async () => {
    for (const by of ['day', 'title', 'tag', 'pauseReason']) {
      expect(await codeOf('query', { ...summary, by, from: '0000-01-01', to: '9999-12-31' })).toBe('ok');
    }
    expect(await codeOf('query', { type: 'sessions', from: '0001-01-01', to: '9999-12-31' })).toBe('ok');
    expect(await codeOf('query', { type: 'export', format: 'json', from: '0001-01-01', to: '9999-12-31' })).toBe('ok');
    for (const day of ['10000-01-01', '2026-2-1', '2026-02-29', '2026-01-01T00:00:00.000Z', '-000001-01-01', '']) {
      expect([day, await codeOf('query', { ...summary, from: day })]).toEqual([day, 'INVALID_INPUT']);
    }
    expect(await codeOf('query', { ...summary, from: '2026-01-02', to: '2026-01-01' })).toBe('INVALID_INPUT');
  });

  test('Limits and cursors', async () => {
    for (const limit of [0, 1_001, -1, 1.5, '50', null, Number.MAX_SAFE_INTEGER]) {
      expect([limit, await codeOf('query', { type: 'sessions', limit })]).toEqual([limit, 'INVALID_INPUT']);
    }
    const encoded = (text: string) => Buffer.from(text).toString('base64url');
    const cursors = [
      '',
      'x',
      '%%',
      '0',
      encoded('1 x'),
      encoded('[]'),
      encoded('[1]'),
      encoded('["1","x"]'),
      encoded('[1e400,"x"]'),
      encoded('[1,"x",2]'),
      'x'.repeat(2_001),
      5,
      {},
    ];
    for (const cursor of cursors) {
      expect([cursor, await codeOf('query', { type: 'sessions', cursor })]).toEqual([cursor, 'INVALID_INPUT']);
    }
    expect(await codeOf('query', { type: 'sessions', limit: 1, cursor: null })).toBe('ok');
    expect(await codeOf('query', { type: 'sessions', limit: 1_000, text: '(.*' })).toBe('ok');
  });
});
