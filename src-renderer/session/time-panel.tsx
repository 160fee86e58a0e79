import { Button } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { PausedIcon, RunningIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { useTimes } from '../shared/times.ts';
import { isChangeable } from './changeable.ts';
import { Locked } from './locked.tsx';
import styles from './session.module.css';
import { byDay, type Stretch, stretchesOf } from './stretches.ts';

const AmendForm = lazy(() => import('./amend/index.ts'));

/** Work and pauses as a list, and the form that corrects them in its place. */
export function TimePanel({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const [amending, setAmending] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const done = () => {
    setAmending(false);
    setTimeout(() => opener.current?.focus());
  };
  const elsewhere = session.zone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section className={panel.panel} aria-labelledby="time">
      <div className={panel.heading}>
        <h2 id="time">{t('session.time')}</h2>
        {session.signedOff !== null && <Locked />}
        {isChangeable(session) && session.status !== 'aborted' && !amending && (
          <Button
            ref={opener}
            className={styles.opener}
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setAmending(true)}
          >
            {t('amend.open')}
          </Button>
        )}
      </div>
      {elsewhere && <p className={panel.soft}>{t('session.zone', { zone: session.zone })}</p>}
      {amending ? (
        <Suspense fallback={<Stretches session={session} />}>
          <AmendForm session={session} onDone={done} />
        </Suspense>
      ) : (
        <Stretches session={session} />
      )}
    </section>
  );
}

function Stretches({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const times = useTimes(session.zone);
  const stretches = stretchesOf(session);
  if (stretches.length === 0) return <p className={panel.soft}>{t('session.noTime')}</p>;
  return byDay(stretches, times.day).map(({ day, stretches }) => (
    <div key={day}>
      <h3 className={styles.day}>{day}</h3>
      <ul className={styles.lines}>
        {stretches.map((stretch) => (
          <StretchLine key={`${stretch.kind} ${stretch.start}`} stretch={stretch} zone={session.zone} />
        ))}
      </ul>
    </div>
  ));
}

function StretchLine({ stretch, zone }: { stretch: Stretch; zone: string }) {
  const { t } = useTranslation();
  const times = useTimes(zone);
  const { start, end, kind } = stretch;
  return (
    <li className={styles.row} data-kind={kind}>
      <span className={styles.icon}>{kind === 'work' ? <RunningIcon /> : <PausedIcon />}</span>
      <span className={styles.span}>
        {times.clock(start)}–{end === null ? t('session.now') : times.timeOn(start, end)}
      </span>
      <span className={styles.words}>
        {kind === 'work' ? t('session.work') : t('session.pause', { reason: t(`reason.${stretch.reason}`) })}
      </span>
      {end !== null && <span className={styles.length}>{minutesText(Date.parse(end) - Date.parse(start), t)}</span>}
    </li>
  );
}
