import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useQuery } from '../shared/use-query.ts';
import styles from './sessions.module.css';

/** All that is kept of a closed session, as far as there is any. */
export function Details({ sessionId }: { sessionId: string }) {
  const asked = useQuery<'session'>({ type: 'session', sessionId });
  return (
    <>
      <TroubleText trouble={asked.trouble} />
      {asked.value !== undefined && <Kept session={asked.value} />}
    </>
  );
}

function Kept({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const times = useTimes();
  const time = (instant: string) => times.timeOn(session.startedAt, instant);
  const { estimateMs, review } = session;
  return (
    <dl className={styles.kept}>
      <Fact name={t('current.outcome')}>{session.plannedOutcome}</Fact>
      <Fact name={t('checkout.estimate')}>{estimateMs === null ? null : minutesText(estimateMs, t)}</Fact>
      <Fact name={t('checkout.paused')}>{session.pausedMs === 0 ? null : minutesText(session.pausedMs, t)}</Fact>
      <Fact name={t('current.tags')}>{session.tags.join(', ')}</Fact>
      <Fact name={t('sessions.work')}>
        {session.intervals.map(({ start, end }) => `${time(start)}–${end === null ? '' : time(end)}`).join(', ')}
      </Fact>
      <Fact name={t('steps.title')}>
        {session.steps.map((step) => `${step.text} (${t(`steps.result.${step.check?.result ?? 'open'}`)})`).join('\n')}
      </Fact>
      <Fact name={t('notes.title')}>{session.notes.map((note) => `${time(note.at)} ${note.text}`).join('\n')}</Fact>
      <Fact name={t('checkout.keep')}>{review?.keep}</Fact>
      <Fact name={t('checkout.problem')}>{review?.problem}</Fact>
      <Fact name={t('checkout.try')}>{review?.try}</Fact>
      <Fact name={t('sessions.continueReason')}>{session.continueReason}</Fact>
      <Fact name={t('sessions.abortReason')}>{session.abortReason}</Fact>
    </dl>
  );
}

/** One line of the details, left out when there is nothing to say. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children == null || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
