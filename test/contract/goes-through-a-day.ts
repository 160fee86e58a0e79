import { describe, expect, test } from 'vitest';
import type { Visitor } from './visitor.ts';

/** Every command of a person's day but those that end a session. */
export function goesThroughADay(here: () => Visitor): void {
  describe('commands', () => {
    test('start, switch, pause, toggle, resume: the open sessions stand as the day left them', async () => {
      const visitor = here();
      const report = await visitor.do({ type: 'start', title: 'Report', tags: ['board'] });
      const call = await visitor.do({ type: 'start', title: 'Phone call' });
      const paused = await visitor.do({ type: 'pause' });
      const toggled = await visitor.do({ type: 'toggle' });
      const resumed = await visitor.do({ type: 'resume', sessionId: report.id });
      const { running, open, away } = await visitor.ask({ type: 'current' });
      expect({
        answers: [report, call, paused, toggled, resumed].map((view) => [view.title, view.clock, view.pauseReason]),
        running: running?.id,
        open: open.map(({ title, clock, pauseReason }) => [title, clock, pauseReason]),
        away,
      }).toEqual({
        answers: [
          ['Report', 'running', null],
          ['Phone call', 'running', null],
          ['Phone call', 'paused', 'manual'],
          ['Phone call', 'running', null],
          ['Report', 'running', null],
        ],
        running: report.id,
        open: [
          ['Report', 'running', null],
          ['Phone call', 'paused', 'switch'],
        ],
        away: [],
      });
    });

    test('resume moves the planned checkout by the pause only when asked to', async () => {
      const visitor = here();
      const plannedCheckoutAt = '2126-11-20T09:00:00.000Z';
      await visitor.do({ type: 'start', title: 'Report', plannedCheckoutAt });
      await visitor.do({ type: 'pause' });
      const kept = await visitor.do({ type: 'resume' });
      await visitor.do({ type: 'pause' });
      const moved = await visitor.do({ type: 'resume', extendPlannedCheckout: true });
      const [, pause] = moved.pauses;
      const pausedMs = Date.parse(pause?.end ?? '') - Date.parse(pause?.start ?? '');
      expect([kept.plannedCheckoutAt, moved.plannedCheckoutAt]).toEqual([
        plannedCheckoutAt,
        new Date(Date.parse(plannedCheckoutAt) + pausedMs).toISOString(),
      ]);
    });

    test('check, addStep, removeStep and note build up the session', async () => {
      const visitor = here();
      const { id: sessionId } = await visitor.do({
        type: 'start',
        title: 'Report',
        steps: ['Outline', 'Draft', 'Send'],
      });
      await visitor.do({ type: 'check', sessionId, stepId: 'step-1', result: 'pass', comment: 'short' });
      await visitor.do({ type: 'addStep', sessionId, text: 'Proofread', afterStepId: 'step-2' });
      await visitor.do({ type: 'removeStep', sessionId, stepId: 'step-3' });
      await visitor.do({ type: 'note', sessionId, text: 'Board meets on Friday' });
      const { steps, currentStepId, notes, history } = await visitor.ask({ type: 'session', sessionId });
      expect({
        steps: steps.map(({ text, check }) => [text, check?.result, check?.comment]),
        currentStepId,
        notes: notes.map(({ text }) => text),
        history: history.map(({ type }) => type),
      }).toEqual({
        steps: [
          ['Outline', 'pass', 'short'],
          ['Draft', undefined, undefined],
          ['Proofread', undefined, undefined],
        ],
        currentStepId: 'step-2',
        notes: ['Board meets on Friday'],
        history: ['started', 'checked', 'stepAdded', 'stepRemoved', 'noted'],
      });
    });

    test('revise changes what is named, null clears, and snooze moves the plan', async () => {
      const visitor = here();
      const { id: sessionId } = await visitor.do({
        type: 'start',
        title: 'Report',
        plannedOutcome: 'Sent',
        estimateMs: 60_000,
        plannedCheckoutAt: '2126-11-20T09:00:00.000Z',
        tags: ['board'],
      });
      const snoozed = await visitor.do({ type: 'snooze', sessionId, byMs: 300_000 });
      const cleared = await visitor.do({
        type: 'revise',
        sessionId,
        title: 'Quarterly report',
        tags: null,
        plannedOutcome: null,
        estimateMs: null,
        plannedCheckoutAt: null,
      });
      const { title, tags, plannedOutcome, estimateMs, plannedCheckoutAt } = cleared;
      expect([snoozed.plannedCheckoutAt, { title, tags, plannedOutcome, estimateMs, plannedCheckoutAt }]).toEqual([
        '2126-11-20T09:05:00.000Z',
        { title: 'Quarterly report', tags: [], plannedOutcome: null, estimateMs: null, plannedCheckoutAt: null },
      ]);
    });

    test('procedures are saved, used, replaced and removed; sessions keep their steps', async () => {
      const visitor = here();
      const saved = await visitor.save({ type: 'saveProcedure', title: 'Invoice', steps: ['Check', 'Send'] });
      const { id: sessionId } = await visitor.do({ type: 'start', procedureId: saved.id });
      const replaced = await visitor.save({ type: 'saveProcedure', procedureId: saved.id, title: 'Bill', steps: [] });
      const listed = await visitor.ask({ type: 'procedures' });
      const removed = await visitor.save({ type: 'removeProcedure', procedureId: saved.id });
      const gone = await visitor.refused({ type: 'removeProcedure', procedureId: saved.id });
      const session = await visitor.ask({ type: 'session', sessionId });
      expect([
        saved,
        listed,
        removed,
        gone.code,
        await visitor.ask({ type: 'procedures' }),
        [session.title, session.procedureId, session.steps.map(({ text }) => text)],
      ]).toEqual([
        { id: saved.id, title: 'Invoice', steps: ['Check', 'Send'] },
        [replaced],
        replaced,
        'PROCEDURE_NOT_FOUND',
        [],
        ['Invoice', saved.id, ['Check', 'Send']],
      ]);
    });

    test('undo puts a procedure back that was removed, the same one, where it is asked to, and answers with it', async () => {
      const visitor = here();
      const saved = await visitor.save({ type: 'saveProcedure', title: 'Invoice', steps: ['Check', 'Send'] });
      await visitor.save({ type: 'removeProcedure', procedureId: saved.id });
      const passedOver = await visitor.refused({ type: 'undo' });
      const undone = await visitor.save({ type: 'undo', includeProcedures: true });
      const { procedureId } = await visitor.do({ type: 'start', procedureId: saved.id });
      expect([passedOver.code, undone, await visitor.ask({ type: 'procedures' }), procedureId]).toEqual([
        'NOTHING_TO_UNDO',
        saved,
        [saved],
        saved.id,
      ]);
    });

    test('what is not there is not found, with nothing running there is nothing to do', async () => {
      const visitor = here();
      const codes = [];
      for (const input of [
        { type: 'pause' },
        { type: 'resume' },
        { type: 'toggle' },
        { type: 'checkout', decision: 'complete' },
        { type: 'pause', sessionId: 'nobody' },
        { type: 'note', sessionId: 'constructor', text: 'x' },
        { type: 'resolveAway', awayId: 'nobody', as: 'break' },
        { type: 'removeProcedure', procedureId: 'nobody' },
        { type: 'start', procedureId: 'nobody' },
      ]) {
        codes.push((await visitor.refused(input)).code);
      }
      const { id: sessionId } = await visitor.do({ type: 'start', title: 'Report' });
      const step = await visitor.refused({ type: 'check', sessionId, stepId: 'nobody', result: 'pass' });
      expect([...codes, step.code]).toEqual([
        'NOTHING_RUNNING',
        'NOTHING_RUNNING',
        'NOTHING_RUNNING',
        'NOTHING_RUNNING',
        'SESSION_NOT_FOUND',
        'SESSION_NOT_FOUND',
        'AWAY_NOT_FOUND',
        'PROCEDURE_NOT_FOUND',
        'PROCEDURE_NOT_FOUND',
        'STEP_NOT_FOUND',
      ]);
    });

    test('what is not of its shape is refused by field, and so is what is not there yet', async () => {
      const visitor = here();
      const problems = [];
      for (const input of [
        { type: 'start', estimateMs: -1, colour: 'red' },
        { type: 'amend', sessionId: 'a', intervals: [{ start: 'now' }], why: 'x' },
        { type: 'import', format: 'ical', content: '' },
        null,
        { type: 'start', title: 'x', at: '2126-11-20T09:00:00.000Z' },
      ]) {
        problems.push(await visitor.refused(input));
      }
      const fields = (details: unknown) => JSON.stringify(details).match(/"field":"[^"]*"/g);
      expect(problems.map(({ code, details }) => [code, fields(details)])).toEqual([
        ['INVALID_INPUT', ['"field":"estimateMs"', '"field":"colour"', '"field":"title"']],
        ['INVALID_INPUT', ['"field":"intervals.0.start"', '"field":"intervals.0.end"']],
        ['INVALID_INPUT', ['"field":"format"']],
        ['INVALID_INPUT', ['"field":""']],
        ['INVALID_INPUT', ['"field":"at"']],
      ]);
    });
  });
}
