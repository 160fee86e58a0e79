import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sessionView, summaryView } from '#contract';
import { hostOfFile } from '../support/host-of-a-file.ts';
import { hostOfTest } from '../support/host-of-a-test.ts';
import { httpFace } from '../support/http-face.ts';

const { host, codeOf, codeOfText } = hostOfFile();

describe('What is too long, too deep or too much is refused', () => {
  const long = 'x'.repeat(500_000);
  test.each([
    ['a title', { type: 'start', title: 'x'.repeat(1_001) }],
    ['a huge title', { type: 'start', title: long }],
    ['an outcome', { type: 'start', title: 'x', plannedOutcome: long }],
    ['a tag', { type: 'start', title: 'x', tags: ['x'.repeat(201)] }],
    ['tags', { type: 'start', title: 'x', tags: Array.from({ length: 201 }, (_, tag) => `${tag}`) }],
    ['tags that are none', { type: 'start', title: 'x', tags: new Array(300_000).fill(1) }],
    ['steps that are none', { type: 'start', title: 'x', steps: new Array(150_000).fill(null) }],
    ['an identity', { type: 'pause', sessionId: 'x'.repeat(201) }],
    ['a type', { type: long }],
    [
      'unknown fields',
      { type: 'toggle', ...Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`${n}`, n])) },
    ],
  ])('%s', async (_name, command) => {
    expect(await codeOf('execute', command)).toBe('INVALID_INPUT');
  });

  test.each([
    ['lists', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['objects', `${'{"type":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a field', `{"type":"start","title":"x","tags":${'['.repeat(400_000)}${']'.repeat(400_000)}}`],
    ['unclosed', '['.repeat(1_000_000)],
  ])('JSON that is nested too deep: %s', async (_name, body) => {
    expect(await codeOfText('execute', body)).toBe('INVALID_INPUT');
  });

  test('An import that is nested too deep', async () => {
    for (const deep of [
      `${'['.repeat(400_000)}${']'.repeat(400_000)}`,
      `${'{"sessions":'.repeat(60_000)}1${'}'.repeat(60_000)}`,
    ]) {
      for (const format of ['json', 'timewarrior']) {
        expect(await codeOf('execute', { type: 'import', format, content: deep })).toBe('INVALID_INPUT');
      }
    }
  });
});

describe('Numbers and instants are what they should be', () => {
  test.each(['-1', '1.5', '1e400', '-1e400', '9007199254740993', '1e21', '"60000"', 'true', '[]'])(
    'No length of time: %s',
    async (number) => {
      expect(await codeOfText('execute', `{"type":"start","title":"x","estimateMs":${number}}`)).toBe('INVALID_INPUT');
      expect(await codeOfText('execute', `{"type":"snooze","sessionId":"x","byMs":${number}}`)).toBe('INVALID_INPUT');
    },
  );

  test('The longest length of time is borne, and moves no plan beyond the calendar', async () => {
    const plan = { title: 'x', estimateMs: Number.MAX_SAFE_INTEGER, plannedCheckoutAt: '9999-12-31T23:59:59.999Z' };
    const started = await httpFace(host()).execute({ type: 'start', ...plan });
    const { id } = sessionView.parse(started.ok ? started.value : null);
    const snoozed = await httpFace(host()).execute({ type: 'snooze', sessionId: id, byMs: Number.MAX_SAFE_INTEGER });
    expect(snoozed).toMatchObject({ value: { plannedCheckoutAt: '9999-12-31T23:59:59.999Z', overdue: false } });
    expect(await codeOf('execute', { type: 'checkout', decision: 'complete' })).toBe('ok');
  });

  test.each([
    '0001-01-01T00:00:00.000Z',
    '1969-12-31T23:59:59.999Z',
    '9999-12-31T23:59:59.999Z',
    '2026-02-30T00:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.000+00:00',
    '+002026-01-01T00:00:00.000Z',
    '2026-01-01',
    '1767225600000',
    'now',
    '',
  ])('No session begins at "%s"', async (at) => {
    expect(await codeOf('execute', { type: 'start', title: 'x', at })).toBe('INVALID_INPUT');
  });

  test('No import brings what lies before 1970 or in the future', async () => {
    const spans = [
      { start: '00010101T000000Z', end: '00010102T000000Z' },
      { start: '00010101T000000Z', end: '20010101T000000Z' },
      { start: '99990101T000000Z', end: '99990102T000000Z' },
    ];
    for (const span of spans) {
      const command = { type: 'import', format: 'timewarrior', content: JSON.stringify([span]) };
      expect(await codeOf('execute', command)).toBe('INVALID_INPUT');
    }
    const older = [
      { started_at: '0001-01-01T00:00:00Z', ended_at: '2001-01-01T00:00:00Z', status: 'completed', title: 'Old' },
    ];
    expect(await codeOf('execute', { type: 'import', format: 'json', content: JSON.stringify(older) })).toBe(
      'INVALID_INPUT',
    );
    const named = [{ ...older[0], started_at: '2000-12-31T00:00:00Z', status: 'constructor' }];
    expect(await codeOf('execute', { type: 'import', format: 'json', content: JSON.stringify(named) })).toBe(
      'INVALID_INPUT',
    );
  });

  test('Work since 1970 is counted, day by day', async () => {
    const at = '1970-01-01T00:00:00.000Z';
    const other = await hostOfTest();
    await other.execute({ type: 'start', title: 'Since ever', at });
    const read = await other.query({ type: 'summary', from: '0001-01-01', to: '9999-12-31', by: 'day' });
    const { rows, workedMs } = z.object({ value: summaryView }).parse(read).value;
    await other.execute({ type: 'checkout', decision: 'complete' });
    expect(await other.stop()).toBe(0);
    expect(rows.reduce((sum, row) => sum + row.workedMs, 0)).toBe(workedMs);
  });
});

test('Words come back as they were written, whatever they are', async () => {
  const written = [
    'a\u0000b',
    '\u202eright to left',
    '😀'.repeat(500),
    'שלום',
    '\ud800 alone',
    '</script><script>',
    'a\u2028\u2029b',
    "'; DROP",
    'x'.repeat(1_000),
  ];
  for (const title of written) {
    const steps = [title, title];
    const started = await httpFace(host()).execute({
      type: 'start',
      title,
      tags: [title.slice(0, 200)],
      steps,
      plannedOutcome: title,
    });
    expect(started).toMatchObject({
      value: { title, steps: [{ text: title }, { text: title }], plannedOutcome: title },
    });
    const { id } = sessionView.parse(started.ok ? started.value : null);
    expect(await codeOf('execute', { type: 'checkout', decision: 'complete', review: { try: title } })).toBe('ok');
    expect(await host().query({ type: 'session', sessionId: id })).toMatchObject({
      value: { title, review: { try: title } },
    });
    expect(await host().query({ type: 'lastTry', title })).toEqual({ ok: true, value: title });
  }
});

test('A session may have 500 steps, each checked', async () => {
  const steps = Array.from({ length: 500 }, (_, number) => `Step ${number}`);
  const started = await httpFace(host()).execute({ type: 'start', title: 'Long list', steps });
  const { id, steps: made } = sessionView.parse(started.ok ? started.value : null);
  for (const step of made.slice(0, 30)) {
    expect(await codeOf('execute', { type: 'check', sessionId: id, stepId: step.id, result: 'pass' })).toBe('ok');
  }
  const now = await host().query({ type: 'session', sessionId: id });
  expect(now).toMatchObject({ value: { currentStepId: made[30]?.id, steps: { length: 500 } } });
});
