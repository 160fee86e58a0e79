import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CurrentView } from '#contract';
import { PausedIcon, RunningIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { useTimes } from '../shared/times.ts';
import { useTakeOver } from '../shared/use-take-over.tsx';
import styles from './elsewhere.module.css';

/** What is open on other machines, as each was last heard of, and a way to go on with it here. */
export default function Elsewhere({ sessions }: { sessions: CurrentView['elsewhere'] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { takeOver, outcome } = useTakeOver();
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
              onClick={() => takeOver({ id, title, clock, device })}
            >
              {t(clock === 'running' ? 'machines.takeOverAsk' : 'machines.takeOver')}
            </Button>
          </li>
        ))}
      </ul>
      {outcome}
    </section>
  );
}
