import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentView, SessionSummary } from '#contract';
import { PausedIcon, RunningIcon } from '../shared/icons.tsx';
import { onDemand } from '../shared/on-demand.ts';
import panel from '../shared/panel.module.css';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import styles from './elsewhere.module.css';

const TakeOverDialog = onDemand(() => import('../shared/take-over-dialog.tsx'));

/** What is open on other machines, as each was last heard of, and a way to go on with it here. */
export default function Elsewhere({ sessions }: { sessions: CurrentView['elsewhere'] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const taking = useCommand();
  const [asked, ask] = useState<Pick<SessionSummary, 'id' | 'title' | 'device'> | null>(null);
  return (
    <section className={panel.panel} aria-labelledby="elsewhere">
      <div className={panel.heading}>
        <h2 id="elsewhere">{t('machines.title')}</h2>
      </div>
      <ul className={styles.sessions}>
        {sessions.map(({ id, title, clock, device, heardAt }) => (
          <li key={id} className={styles.session}>
            <span className={styles.body}>
              {title}
              <span className={styles.state}>
                {clock === 'running' ? <RunningIcon /> : <PausedIcon />}{' '}
                {t(clock === 'running' ? 'state.running' : 'state.paused')}{' '}
                {device !== null && t('machines.on', { name: device.name })} ·{' '}
                {t('machines.heard', { time: times.time(heardAt) })}
              </span>
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t(clock === 'running' ? 'machines.takeOverAskNamed' : 'machines.takeOverNamed', { title })}
              onClick={() => {
                if (clock === 'running') ask({ id, title, device });
                else void taking.run({ type: 'takeOver', sessionId: id });
              }}
            >
              {t(clock === 'running' ? 'machines.takeOverAsk' : 'machines.takeOver')}
            </Button>
          </li>
        ))}
      </ul>
      <TroubleText trouble={taking.trouble} />
      <Suspense fallback={null}>
        {asked !== null && <TakeOverDialog session={asked} onClose={() => ask(null)} />}
      </Suspense>
    </section>
  );
}
