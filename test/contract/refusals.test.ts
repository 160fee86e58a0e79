import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command, parse, query } from '#contract';

const fieldProblems = z.array(
  z.strictObject({ field: z.string(), problem: z.string().min(1), most: z.number().optional() }),
);

/** The fields a refusal names, in order of the alphabet; null when it was not refused. */
function wrongFields(schema: typeof command | typeof query, input: unknown): string[] | null {
  const parsed = parse(schema, input);
  if (parsed.ok) return null;
  expect(parsed.error).toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('nothing was changed'),
  });
  return fieldProblems
    .parse(parsed.error.details)
    .map(({ field }) => field)
    .sort();
}

const wrong = { sessionId: 1, nonsense: true };

describe('A command that is not of its shape is refused, naming each field', () => {
  test.each([
    [{ type: 'start' }, ['title']],
    [
      { type: 'start', estimateMs: -1, tags: ['', 1], nonsense: 1 },
      ['estimateMs', 'nonsense', 'tags.0', 'tags.1', 'title'],
    ],
    [
      {
        type: 'start',
        title: ' ',
        plannedOutcome: 1,
        plannedCheckoutAt: 'soon',
        steps: ['', null],
        procedureId: '',
        at: 'now',
      },
      ['at', 'plannedCheckoutAt', 'plannedOutcome', 'procedureId', 'steps.0', 'steps.1', 'title'],
    ],
    [{ type: 'pause', ...wrong, reason: 'idle' }, ['nonsense', 'reason', 'sessionId']],
    [{ type: 'resume', ...wrong, extendPlannedCheckout: 'yes' }, ['extendPlannedCheckout', 'nonsense', 'sessionId']],
    [{ type: 'toggle', ...wrong }, ['nonsense', 'sessionId']],
    [{ type: 'checkout' }, ['decision']],
    [
      {
        type: 'checkout',
        ...wrong,
        decision: 'done',
        remainingMs: 0.5,
        continueReason: 1,
        review: { keep: 1, mood: 'good' },
      },
      ['continueReason', 'decision', 'nonsense', 'remainingMs', 'review.keep', 'review.mood', 'sessionId'],
    ],
    [{ type: 'checkout', decision: 'switch' }, ['next']],
    [{ type: 'checkout', ...wrong, decision: 'switch' }, ['next', 'nonsense', 'sessionId']],
    [{ type: 'checkout', decision: 'complete', next: { title: 'Mail' } }, ['next']],
    [{ type: 'checkout', decision: 'switch', next: { sessionId: 'a', title: 'Mail' } }, ['next']],
    [{ type: 'checkout', decision: 'switch', next: { tags: [] } }, ['next.title']],
    [{ type: 'checkout', decision: 'switch', next: null }, ['next']],
    [{ type: 'checkout', decision: 'switch', next: { title: 'Mail', at: '2026-11-20T09:00:00.000Z' } }, ['next.at']],
    [{ type: 'abort', ...wrong, reason: 1 }, ['nonsense', 'reason', 'sessionId']],
    [{ type: 'note', ...wrong, text: ' ' }, ['nonsense', 'sessionId', 'text']],
    [
      { type: 'check', ...wrong, stepId: '', result: 'ok', comment: 1 },
      ['comment', 'nonsense', 'result', 'sessionId', 'stepId'],
    ],
    [{ type: 'addStep', ...wrong, text: '', afterStepId: null }, ['afterStepId', 'nonsense', 'sessionId', 'text']],
    [{ type: 'removeStep', ...wrong }, ['nonsense', 'sessionId', 'stepId']],
    [{ type: 'revise', sessionId: 'a' }, ['']],
    [
      { type: 'revise', ...wrong, title: null, tags: 'a', plannedOutcome: 1, estimateMs: '1', plannedCheckoutAt: 1 },
      ['estimateMs', 'nonsense', 'plannedCheckoutAt', 'plannedOutcome', 'sessionId', 'tags', 'title'],
    ],
    [{ type: 'review', sessionId: 'a' }, ['']],
    [{ type: 'review', ...wrong, keep: 1, problem: 1, try: 1 }, ['keep', 'nonsense', 'problem', 'sessionId', 'try']],
    [{ type: 'snooze', ...wrong, byMs: 0 }, ['byMs', 'nonsense', 'sessionId']],
    [{ type: 'archive', ...wrong }, ['nonsense', 'sessionId']],
    [{ type: 'unarchive', ...wrong }, ['nonsense', 'sessionId']],
    [{ type: 'edit', sessionIds: ['a'] }, ['']],
    [
      { type: 'edit', sessionIds: [], addTags: [''], removeTags: 'a', archived: 1, nonsense: 1 },
      ['addTags.0', 'archived', 'nonsense', 'removeTags', 'sessionIds'],
    ],
    [
      { type: 'edit', sessionIds: Array.from({ length: 501 }, (_, index) => `id-${index}`), archived: true },
      ['sessionIds'],
    ],
    [{ type: 'resolveAway' }, ['as', 'awayId']],
    [{ type: 'resolveAway', awayId: 1, as: 'session', resume: 1 }, ['awayId', 'resume', 'sessionId']],
    [{ type: 'resolveAway', awayId: 'a', as: 'session', sessionId: 'b', title: 'c' }, ['sessionId']],
    [{ type: 'resolveAway', awayId: 'a', as: 'work', title: 'c' }, ['sessionId']],
    [{ type: 'saveProcedure', procedureId: 1, title: '', steps: 'a' }, ['procedureId', 'steps', 'title']],
    [{ type: 'removeProcedure', nonsense: 1 }, ['nonsense', 'procedureId']],
    [
      { type: 'import', format: 'xml', content: 1, zone: 'Mars', dryRun: 'no', nonsense: 1 },
      ['content', 'dryRun', 'format', 'nonsense', 'zone'],
    ],
  ])('%j', (input, fields) => {
    expect(wrongFields(command, input)).toEqual(fields);
  });

  test.each([null, undefined, 'start', 7, [], [{ type: 'toggle' }]])('%j is no command at all', (input) => {
    expect([wrongFields(command, input), wrongFields(query, input)]).toEqual([[''], ['']]);
  });

  test.each([{}, { type: 'fly' }, { type: 7 }, { type: 'Start', title: 'x' }, { type: 'redo' }])(
    '%j is not a command that is known',
    (input) => {
      expect(wrongFields(command, input)).toEqual(['type']);
    },
  );

  test.each(['csv', 'ical', 'markdown', ''])('Nothing is imported as "%s"', (format) => {
    const wrong = { dateOrder: 'myd', zone: 'Mars', dryRun: 1 };
    const fields = ['content', 'dateOrder', 'dryRun', 'format', 'zone'];
    expect(wrongFields(command, { type: 'import', format, content: 1, ...wrong })).toEqual(fields);
  });
});

describe('A query that is not of its shape is refused, naming each field', () => {
  test.each([
    [{ type: 'current', nonsense: 1 }, ['nonsense']],
    [{ type: 'session' }, ['sessionId']],
    [
      {
        type: 'sessions',
        status: ['open'],
        includeAborted: 1,
        includeArchived: 1,
        text: 1,
        tag: '',
        from: '1 May',
        to: '2026-02-30',
        limit: 1.5,
        cursor: 1,
        nonsense: 1,
      },
      ['cursor', 'from', 'includeAborted', 'includeArchived', 'limit', 'nonsense', 'status.0', 'tag', 'text', 'to'],
    ],
    [{ type: 'sessions', status: [], show: [], limit: 0, count: 1 }, ['count', 'limit', 'show', 'status']],
    [{ type: 'tags', from: '2026-11-20' }, ['from']],
    [{ type: 'export', format: 'csv', sessionIds: [] }, ['sessionIds']],
    [{ type: 'sessions', from: '2026-11-21', to: '2026-11-20' }, ['to']],
    [{ type: 'summary' }, ['by', 'from', 'to']],
    [{ type: 'summary', from: '2026-11-21', to: '2026-11-20', by: 'day' }, ['to']],
    [{ type: 'summary', from: '2026-11-20', to: '2026-11-20', by: 'week', zone: 'Mars' }, ['by', 'zone']],
    [{ type: 'timeline', from: '2026-11-21', to: '2026-11-20', by: 'day' }, ['by', 'to']],
    [{ type: 'reviews', from: '2026-11-21', to: '2026-11-20' }, ['to']],
    [{ type: 'lastTry', title: '' }, ['title']],
    [{ type: 'procedures', sessionId: 'a' }, ['sessionId']],
    [{ type: 'export', format: 'json', includeAborted: 'no', from: '1', to: '2' }, ['from', 'includeAborted', 'to']],
    [{ type: 'export', format: 'csv', bom: 1, zone: 'Mars' }, ['bom', 'zone']],
    [{ type: 'health', nonsense: 1 }, ['nonsense']],
  ])('%j', (input, fields) => {
    expect(wrongFields(query, input)).toEqual(fields);
  });

  test.each([
    [{ type: 'export', format: 'audit', as: 'pdf' }, ['as']],
    [{}, ['type']],
  ])('%j is not there yet, and is not accepted silently', (input, fields) => {
    expect(wrongFields(query, input)).toEqual(fields);
  });
});

test('What is left out gets the contract’s own defaults', () => {
  const parsed = [
    parse(command, { type: 'resume' }),
    parse(command, { type: 'resolveAway', awayId: 'a', as: 'break' }),
    parse(command, { type: 'import', format: 'json', content: '{}' }),
    parse(query, { type: 'sessions' }),
  ];
  expect(parsed.map((result) => (result.ok ? result.value : result.error))).toEqual([
    { type: 'resume', extendPlannedCheckout: false },
    { type: 'resolveAway', awayId: 'a', as: 'break', resume: false },
    { type: 'import', format: 'json', content: '{}', dryRun: false },
    { type: 'sessions', includeAborted: false, includeArchived: false, limit: 50, count: false },
  ]);
});
