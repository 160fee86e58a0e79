import { Button } from '@mantine/core';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { PausedIcon, RunningIcon } from '../shared/icons.tsx';
import { lazily } from '../shared/on-demand.ts';
import panel from '../shared/panel.module.css';
import { zoneHere } from '../shared/place.ts';
import { ShowMore } from '../shared/show-more.tsx';
import { useTimes } from '../shared/times.ts';
import { useFew } from '../shared/use-few.ts';
import type { Chosen } from './amend/index.ts';
import { isChangeable } from './changeable.ts';
import { correctionLeft } from './corrections.ts';
import { Locked } from './locked.tsx';
import styles from './session.module.css';
import { byDay, type Stretch, stretchesOf } from './stretches.ts';
import { SessionStrip } from './timeline/session-strip.tsx';

const AmendForm = lazily(() => import('./amend/index.ts'));

const fewStretches = 40;

/** Work and pauses as a strip and a list, and the form that corrects them in its place. */
export function TimePanel({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const [amending, setAmending] = useState<{ first: Chosen | null } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const done = () => {
    setAmending(null);
    setTimeout(() => opener.current?.focus());
  };
  const elsewhere = session.zone !== zoneHere();
  const canAmend = isChangeable(session) && session.status !== 'aborted';
  const waits = canAmend && amending === null && correctionLeft(session) !== null;
  const read = (
    <Stretches
      session={session}
      onChange={canAmend ? (start) => setAmending({ first: { kind: 'pause', start } }) : null}
    />
  );
  return (
    <section className={panel.panel} aria-labelledby="time">
      <div className={panel.heading}>
        <h2 id="time">{t('session.time')}</h2>
        {session.signedOff !== null && <Locked />}
        {canAmend && amending === null && (
          <Button
            ref={opener}
            className={styles.opener}
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setAmending({ first: null })}
          >
            {t(waits ? 'amend.goOn' : 'amend.open')}
          </Button>
        )}
      </div>
      {waits && <p className={panel.soft}>{t('amend.waits')}</p>}
      {elsewhere && <p className={panel.soft}>{t('session.zone', { zone: session.zone })}</p>}
      {amending === null ? (
        read
      ) : (
        <Suspense fallback={read}>
          <AmendForm session={session} first={amending.first} onDone={done} />
        </Suspense>
      )}
    </section>
  );
}

type Stretches = { session: SessionView; onChange: ((start: string) => void) | null };

function Stretches({ session, onChange }: Stretches) {
  const { t } = useTranslation();
  const times = useTimes(session.zone);
  const stretches = stretchesOf(session);
  const { shown, showAll } = useFew(stretches, fewStretches, 'last');
  if (stretches.length === 0) return <p className={panel.soft}>{t('session.noTime')}</p>;
  return (
    <>
      <SessionStrip session={session} stretches={stretches} />
      {shown.length < stretches.length && (
        <ShowMore
          className={styles.earlier}
          words={t('session.showEarlierTimes', { count: stretches.length - shown.length })}
          onShow={showAll}
        />
      )}
      {byDay(shown, times.day).map(({ day, stretches }) => (
        <div key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ul className={styles.lines}>
            {stretches.map((stretch) => (
              <StretchLine
                key={`${stretch.kind} ${stretch.start}`}
                stretch={stretch}
                zone={session.zone}
                onChange={onChange}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

type StretchLine = { stretch: Stretch; zone: string; onChange: Stretches['onChange'] };

function StretchLine({ stretch, zone, onChange }: StretchLine) {
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
      {onChange !== null && kind === 'pause' && end !== null && (
        <Button
          className={styles.inRow}
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('session.changePause', { from: times.clock(start) })}
          onClick={() => onChange(start)}
        >
          {t('session.change')}
        </Button>
      )}
      {end !== null && <span className={styles.length}>{minutesText(Date.parse(end) - Date.parse(start), t)}</span>}
    </li>
  );
}
