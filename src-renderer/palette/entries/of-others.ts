import type { TFunction } from 'i18next';
import type { CurrentView, Procedure, SessionSummary } from '#contract';
import type { Entry } from './entry.ts';

/** The other open sessions, to be switched to. */
export function switchEntries(others: SessionSummary[]): Entry[] {
  return others.map((session) => ({
    id: `switch-${session.id}`,
    group: 'switch',
    title: session.title,
    act: { command: { type: 'resume', sessionId: session.id } },
    session,
  }));
}

/** What else can be done with each of them: too much to be offered before words name it. */
export function otherEntries(others: SessionSummary[], t: TFunction): Entry[] {
  return others.flatMap((session): Entry[] => {
    const { id: sessionId, title: about } = session;
    const of = (id: string, title: string, act: Entry['act']): Entry => {
      return { id: `${id}-${sessionId}`, group: 'switch', title, about, act, namedBy: 'both' };
    };
    return [
      of('checkout', t('palette.checkout'), { show: { window: 'checkout', sessionId } }),
      of('session', t('palette.session'), { show: { window: 'session', sessionId } }),
      of('edit', t('palette.edit'), { ask: { about: 'edit', session } }),
      of('abort', t('palette.abort'), { ask: { about: 'abort', session } }),
    ];
  });
}

/** What is open on other machines, to be gone on with here. */
export function takeOverEntries(elsewhere: CurrentView['elsewhere'], t: TFunction): Entry[] {
  return elsewhere.map((session) => {
    const { id: sessionId, title, device, clock } = session;
    const goOn: Entry['act'] = {
      command: { type: 'takeOver', sessionId },
      said: t('palette.said.takeOver', { title }),
    };
    return {
      id: `takeOver-${sessionId}`,
      group: 'switch',
      title: t('palette.takeOver', { title, name: device?.name ?? '' }),
      // Until when it was worked on there is asked where the clock ran.
      act: clock === 'running' ? { ask: { about: 'takeOver', session } } : goOn,
    };
  });
}

/** Checklists to start with. */
export function procedureEntries(procedures: readonly Procedure[], t: TFunction): Entry[] {
  return procedures.map(({ id: procedureId, title }) => ({
    id: `procedure-${procedureId}`,
    group: 'procedures',
    title: t('palette.procedure', { title }),
    act: { command: { type: 'start', procedureId } },
  }));
}

/** Closed sessions that were found by their text. */
export function foundEntries(sessions: readonly SessionSummary[]): Entry[] {
  return sessions.map((session) => ({
    id: `found-${session.id}`,
    group: 'found',
    title: session.title,
    act: { show: { window: 'session', sessionId: session.id } },
    session,
  }));
}
