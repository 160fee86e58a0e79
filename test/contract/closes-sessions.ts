import { describe, expect, test } from 'vitest';
import type { Visitor } from './visitor.ts';

/** Every command that ends a session, and what can be said to it afterwards. */
export function closesSessions(here: () => Visitor): void {
  describe('commands that end a session', () => {
    test('checkout as complete ends the session; its review can be edited, nothing else', async () => {
      const visitor = here();
      const { id: sessionId } = await visitor.do({ type: 'start', title: 'Report' });
      await visitor.do({ type: 'checkout', decision: 'complete', review: { keep: 'early', problem: 'noise' } });
      await visitor.do({ type: 'review', sessionId, problem: null, try: 'headphones' });
      const refused = await visitor.refused({ type: 'revise', sessionId, title: 'Other' });
      const view = await visitor.ask({ type: 'session', sessionId });
      const { status, clock, decision, checkoutType, actualMinutes, review } = view;
      expect([{ status, clock, decision, checkoutType, actualMinutes, review }, refused.code]).toEqual([
        {
          status: 'completed',
          clock: 'stopped',
          decision: 'complete',
          checkoutType: 'manual',
          actualMinutes: 1,
          review: { keep: 'early', problem: null, try: 'headphones' },
        },
        'INVALID_SESSION_STATE',
      ]);
    });

    test('checkout to continue needs a review, and opens a paused follow-up', async () => {
      const visitor = here();
      const steps = ['Outline', 'Draft'];
      const { id: sessionId } = await visitor.do({ type: 'start', title: 'Report', tags: ['board'], steps });
      await visitor.do({ type: 'check', sessionId, stepId: 'step-1', result: 'pass' });
      const refused = await visitor.refused({ type: 'checkout', decision: 'continue', review: { keep: ' ' } });
      const checkout = {
        type: 'checkout',
        decision: 'continue',
        remainingMs: 60_000,
        continueReason: 'Lunch',
      } as const;
      const ended = await visitor.do({ ...checkout, review: { try: 'shorter' } });
      const { running, open } = await visitor.ask({ type: 'current' });
      const followUp = await visitor.ask({ type: 'session', sessionId: open[0]?.id ?? '' });
      const { title, clock, tags, estimateMs, continuesId } = followUp;
      expect([
        refused.code,
        [ended.id, ended.status, ended.continueReason, ended.remainingMs],
        running,
        { title, clock, tags, estimateMs, continuesId, steps: followUp.steps.map(({ text }) => text) },
      ]).toEqual([
        'REVIEW_REQUIRED',
        [sessionId, 'completed', 'Lunch', 60_000],
        null,
        {
          title: 'Report',
          clock: 'paused',
          tags: ['board'],
          estimateMs: 60_000,
          continuesId: sessionId,
          steps: ['Draft'],
        },
      ]);
    });

    test('checkout to switch resumes or starts what comes next, at the same instant', async () => {
      const visitor = here();
      const report = await visitor.do({ type: 'start', title: 'Report' });
      await visitor.do({ type: 'start', title: 'Phone call' });
      const call = await visitor.do({ type: 'checkout', decision: 'switch', next: { sessionId: report.id } });
      const { running: resumed } = await visitor.ask({ type: 'current' });
      const ended = await visitor.do({ type: 'checkout', decision: 'switch', next: { title: 'Mail' } });
      const { running: started, open } = await visitor.ask({ type: 'current' });
      expect([
        [resumed?.id, resumed?.intervals.at(-1)?.start],
        [started?.title, started?.startedAt],
        open.map(({ title }) => title),
      ]).toEqual([[report.id, call.endedAt], ['Mail', ended.endedAt], ['Mail']]);
    });

    test('abort keeps all it holds, and hides it from lists unless it is asked for', async () => {
      const visitor = here();
      const { id: sessionId } = await visitor.do({ type: 'start', title: 'Wrong thing' });
      await visitor.do({ type: 'note', sessionId, text: 'half way' });
      const aborted = await visitor.do({ type: 'abort', sessionId, reason: 'Wrong client' });
      const again = await visitor.refused({ type: 'abort', sessionId });
      const resume = await visitor.refused({ type: 'resume', sessionId });
      expect([
        [aborted.status, aborted.abortReason, aborted.notes.length],
        [again.code, again.message, resume.message],
        await visitor.titles(),
        await visitor.titles({ includeAborted: true }),
        await visitor.titles({ status: ['aborted'] }),
      ]).toEqual([
        ['aborted', 'Wrong client', 1],
        ['INVALID_SESSION_STATE', 'Session is already aborted', 'Cannot resume an aborted session'],
        [],
        ['Wrong thing'],
        ['Wrong thing'],
      ]);
    });

    test('archive hides a closed session from lists, unarchive shows it again', async () => {
      const visitor = here();
      const { id: sessionId } = await visitor.do({ type: 'start', title: 'Report' });
      const open = await visitor.refused({ type: 'archive', sessionId });
      await visitor.do({ type: 'checkout', decision: 'complete' });
      const archived = await visitor.do({ type: 'archive', sessionId });
      const hidden = [await visitor.titles(), await visitor.titles({ includeArchived: true })];
      await visitor.do({ type: 'unarchive', sessionId });
      expect([open.code, archived.archived, archived.status, hidden, await visitor.titles()]).toEqual([
        'INVALID_SESSION_STATE',
        true,
        'completed',
        [[], ['Report']],
        ['Report'],
      ]);
    });
  });
}
