import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentView, Problem } from '#contract';
import { onDemand } from '../shared/on-demand.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './tracker.module.css';

const AwayQuestion = onDemand(() => import('./away-question.tsx'));
const HealthNotice = onDemand(() => import('./health-notice.tsx'));
const Overlaps = onDemand(() => import('../overlaps/index.ts'));

type Notices = {
  current: CurrentView;
  /** The absence that somebody came to answer. */
  wantedAway: string | null;
};

/** What waits for an answer, and what should be known. Absences are asked about one at a time, the oldest first. */
export function Notices({ current, wantedAway }: Notices) {
  const { t } = useTranslation();
  const problems = useNews();
  const asked = current.away.find(({ id }) => id === wantedAway) ?? current.away[0];
  return (
    <>
      <p role="status" className="visually-hidden">
        {asked !== undefined && t('away.region')}
      </p>
      <div className={styles.notices}>
        <Suspense fallback={null}>
          {problems.length > 0 && <HealthNotice problems={problems} />}
          {current.overlaps > 0 && <Overlaps count={current.overlaps} />}
          {asked !== undefined && <AwayQuestion away={asked} current={current} wanted={wantedAway === asked.id} />}
        </Suspense>
      </div>
    </>
  );
}

/** What should be known about the records. That there is no tray was said once; from then on the settings say it. */
function useNews(): Problem[] {
  const problems = useQuery<'health'>({ type: 'health' }).value?.problems ?? [];
  return problems.filter(({ code }) => code !== 'NO_TRAY');
}
