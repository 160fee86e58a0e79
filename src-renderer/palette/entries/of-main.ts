import type { TFunction } from 'i18next';
import type { CommandInput, SessionSummary, SessionView, Step } from '#contract';
import type { Entry } from './entry.ts';

const quarterMs = 15 * 60_000;

/** What can be done with the session that is shown large: what runs, or was paused last. */
export function entriesOfMain(main: SessionSummary, running: SessionView | null, t: TFunction): Entry[] {
  const { id: sessionId, title: about } = main;
  const often = (id: string, title: string, act: Entry['act']): Entry => ({ id, group: 'now', title, about, act });
  const seldom = (...entry: Parameters<typeof often>): Entry => ({ ...often(...entry), namedBy: 'title' });
  const does = running === null ? 'resume' : 'pause';
  const clock: CommandInput = { type: does, sessionId };
  const steps = running?.id === sessionId ? running.steps : [];
  const later: CommandInput = { type: 'snooze', sessionId, byMs: quarterMs };
  return [
    often('clock', t(`palette.${does}`), { command: clock }),
    often('checkout', t('palette.checkout'), { show: { window: 'checkout', sessionId } }),
    ...steps.filter(({ check }) => check === null).flatMap((step, index) => stepEntries(main, step, index === 0, t)),
    seldom('note', t('palette.note'), { type: t('palette.verb.note') }),
    ...(running === null ? [] : [seldom('step', t('palette.step'), { type: t('palette.verb.step') })]),
    often('session', t('palette.session'), { show: { window: 'session', sessionId } }),
    seldom('edit', t('palette.edit'), { ask: { about: 'edit', session: main } }),
    ...(main.plannedCheckoutAt === null ? [] : [seldom('snooze', t('palette.snooze'), { command: later })]),
    ...(steps.length === 0 ? [] : [seldom('saveProcedure', t('palette.saveProcedure'), saving(about, steps, t))]),
    seldom('abort', t('palette.abort'), { ask: { about: 'abort', session: main } }),
  ];
}

/** The current step can be passed at once; how else it went, and the other steps, have to be named. */
function stepEntries({ id: sessionId }: SessionSummary, step: Step, isCurrent: boolean, t: TFunction): Entry[] {
  return (['pass', 'fail', 'skip'] as const).map((result) => ({
    id: `${result}-${step.id}`,
    group: 'now',
    title: t(`palette.${result}`),
    about: step.text,
    act: {
      command: { type: 'check', sessionId, stepId: step.id, result },
      said: t(`palette.said.${result}`, { step: step.text }),
    },
    namedBy: !isCurrent ? 'both' : result === 'pass' ? 'title' : 'word',
  }));
}

function saving(title: string, steps: Step[], t: TFunction): Entry['act'] {
  const command = { type: 'saveProcedure' as const, title, steps: steps.map(({ text }) => text) };
  return { command, said: t('palette.said.saveProcedure', { title }) };
}
