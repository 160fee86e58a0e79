import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, SessionView } from '#contract';
import { minutesText } from '../shared/durations.ts';
import panel from '../shared/panel.module.css';
import { useTimes } from '../shared/times.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './facts.module.css';

type LastTime = {
  session: SessionView;
  /** What is written as Keep so far. */
  kept: string;
  onKeep(text: string): void;
};

/** What changed since this was last checked out: the time it took, and what was to be tried. */
export function LastTime({ session, kept, onKeep }: LastTime) {
  const { t } = useTranslation();
  const times = useTimes();
  const before = useBefore(session);
  const lastTry = useQuery<'lastTry'>({ type: 'lastTry', title: session.title }).value ?? null;
  const [last] = before;
  if (last === undefined && lastTry === null) return null;
  const wasKept = lastTry !== null && before.some(({ review }) => review?.keep?.includes(lastTry));
  return (
    <section className={panel.panel} aria-labelledby="last-time">
      <div className={panel.headed}>
        <h2 id="last-time">{t('checkout.lastTime')}</h2>
        {last?.endedAt != null && <span className={panel.soft}>{times.time(last.endedAt)}</span>}
      </div>
      {last !== undefined && <p className={styles.compared}>{comparedText(session, last, t)}</p>}
      {last?.review?.problem != null && (
        <div className={styles.part}>
          <h3>{t('checkout.lastProblem')}</h3>
          <p className={styles.try}>{last.review.problem}</p>
        </div>
      )}
      {lastTry !== null && (
        <div className={styles.part}>
          <h3>{t('checkout.lastTry')}</h3>
          <p className={styles.try}>{lastTry}</p>
          {wasKept ? (
            <p className={panel.soft}>{t('checkout.wasKept')}</p>
          ) : (
            <Button
              className={styles.keep}
              variant="default"
              size="compact-sm"
              disabled={kept.includes(lastTry)}
              onClick={() => onKeep(lastTry)}
            >
              {t(kept.includes(lastTry) ? 'checkout.keptNow' : 'checkout.keepIt')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const mostBefore = 50;

/** Earlier checkouts of what is continued, or else of the same title, the latest first. */
function useBefore({ id, title, continuesId }: SessionView): SessionSummary[] {
  const continued = useQuery<'session'>(continuesId === null ? null : { type: 'session', sessionId: continuesId });
  const named = useQuery<'sessions'>({
    type: 'sessions',
    status: ['completed'],
    includeArchived: true,
    text: title,
    limit: mostBefore,
  });
  const same = (named.value?.sessions ?? []).filter((one) => one.title === title && one.id !== id);
  const first = continued.value?.status === 'completed' ? [continued.value] : [];
  return [...first, ...same.filter((one) => one.id !== continuesId)];
}

function comparedText(session: SessionView, last: SessionSummary, t: TFunction): string {
  const took = minutesText(last.workedMs, t);
  const differenceMs = session.workedMs - last.workedMs;
  const by = minutesText(Math.abs(differenceMs), t);
  if (Math.abs(differenceMs) < 60_000) return t('checkout.asLong', { took });
  return t(differenceMs > 0 ? 'checkout.longer' : 'checkout.shorter', { took, by });
}
