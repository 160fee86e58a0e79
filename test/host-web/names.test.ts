import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CommandInput, exportedFile, type SessionView, sessionsPage, sessionView } from '#contract';
import { hostOfFile } from '../support/host-of-a-file.ts';
import { httpFace } from '../support/http-face.ts';

const exported = z.looseObject({ sessions: z.array(z.looseObject({ id: z.string() })) });

const { host, codeOf, codeOfText } = hostOfFile();

async function session(input: CommandInput): Promise<SessionView> {
  const answer = await httpFace(host()).execute(input);
  if (!answer.ok) throw new Error(answer.error.message);
  return sessionView.parse(answer.value);
}

const objectNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

describe('The names that every object has name nothing', () => {
  test.each(objectNames)('There is no session "%s"', async (sessionId) => {
    const commands: CommandInput[] = [
      { type: 'pause', sessionId },
      { type: 'resume', sessionId },
      { type: 'checkout', sessionId, decision: 'complete' },
      { type: 'abort', sessionId },
      { type: 'note', sessionId, text: 'x' },
      { type: 'check', sessionId, stepId: 'x', result: 'pass' },
      { type: 'addStep', sessionId, text: 'x' },
      { type: 'removeStep', sessionId, stepId: 'x' },
      { type: 'revise', sessionId, title: 'x' },
      { type: 'review', sessionId, keep: 'x' },
      { type: 'snooze', sessionId, byMs: 1 },
      { type: 'archive', sessionId },
      { type: 'unarchive', sessionId },
    ];
    for (const command of commands)
      expect([command, await codeOf('execute', command)]).toEqual([command, 'SESSION_NOT_FOUND']);
    expect(await codeOf('query', { type: 'session', sessionId })).toBe('SESSION_NOT_FOUND');
    expect(await codeOf('execute', { type: 'resolveAway', awayId: sessionId, as: 'work' })).toBe('AWAY_NOT_FOUND');
    expect(await codeOf('execute', { type: 'removeProcedure', procedureId: sessionId })).toBe('PROCEDURE_NOT_FOUND');
  });

  test.each(objectNames)('But a title, a tag, a step may be "%s"', async (name) => {
    const { id, steps } = await session({ type: 'start', title: name, tags: [name], steps: [name] });
    expect(await codeOf('execute', { type: 'check', sessionId: id, stepId: name, result: 'pass' })).toBe(
      'STEP_NOT_FOUND',
    );
    expect(await codeOf('execute', { type: 'start', title: 'x', procedureId: name })).toBe('PROCEDURE_NOT_FOUND');
    expect(steps.map(({ text }) => text)).toEqual([name]);
    await session({ type: 'checkout', decision: 'complete', review: { try: name } });
    expect(await host().query({ type: 'lastTry', title: name })).toEqual({ ok: true, value: name });
    expect(await host().query({ type: 'sessions', tag: name })).toMatchObject({ value: { sessions: [{ id }] } });
    for (const by of ['title', 'tag'] as const) {
      const summary = await host().query({ type: 'summary', from: '2000-01-01', to: '2999-12-31', by });
      expect(summary).toMatchObject({
        value: { rows: expect.arrayContaining([expect.objectContaining({ key: name, sessions: 1 })]) },
      });
    }
    for (const type of ['execute', 'query'] as const) {
      expect(await codeOf(type, { type: name })).toBe('INVALID_INPUT');
      expect(await codeOfText(type, `{"type":"${type === 'query' ? 'health' : 'toggle'}","${name}":{}}`)).toBe(
        'INVALID_INPUT',
      );
    }
  });

  test('An import may bring sessions of such names, or of no name at all: they are found by it, and listed', async () => {
    const odd = ['a\nb', '\u0000', '\ud800', '😀'.repeat(100), '\u202e', '../x', ' '];
    const ids = [...objectNames, ...odd];
    const template = await session({ type: 'start', title: 'To be copied' });
    // Its start and its end are told apart by their instants.
    await expect.poll(() => Date.now()).toBeGreaterThan(Date.parse(template.startedAt));
    await session({ type: 'checkout', decision: 'complete' });
    const { id, startedAt } = template;
    const read = await host().query({ type: 'export', format: 'json' });
    const { content } = z.object({ value: exportedFile }).parse(read).value;
    const { sessions, ...rest } = exported.parse(JSON.parse(content));
    const [copied] = sessions.filter((one) => one.id === id);
    const copies = ids.map((name, index) => {
      const [start, end] = [
        `1990-01-${String(index + 10)}T09:00:00.000Z`,
        `1990-01-${String(index + 10)}T10:00:00.000Z`,
      ];
      const text = JSON.stringify(copied)
        .replaceAll(startedAt, start)
        .replaceAll(/20\d\d-[\d-]+T[\d:.]+Z/g, end);
      return { ...exported.shape.sessions.element.parse(JSON.parse(text)), id: name };
    });
    const file = JSON.stringify({ ...rest, sessions: copies });
    const imported = await host().execute({ type: 'import', format: 'json', content: file });
    expect(imported).toMatchObject({ value: { added: ids.length, skipped: 0 } });
    const again = await host().execute({ type: 'import', format: 'json', content: file });
    expect(again).toMatchObject({ value: { added: 0, skipped: ids.length } });
    for (const sessionId of ids) {
      expect(await codeOf('query', { type: 'session', sessionId })).toBe('ok');
      expect((await session({ type: 'review', sessionId, keep: 'kept' })).review?.keep).toBe('kept');
    }
    expect((await listed('1990-01-01', '1990-01-31', 3)).sort()).toEqual([...ids].sort());
  });
});

/** Every session of a span, read page by page. */
async function listed(from: string, to: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await httpFace(host()).query({ type: 'sessions', from, to, limit, cursor });
    if (!page.ok) throw new Error(page.error.message);
    const { sessions, cursor: next } = sessionsPage.parse(page.value);
    ids.push(...sessions.map(({ id }) => id));
    cursor = next;
  } while (cursor !== null);
  return ids;
}
