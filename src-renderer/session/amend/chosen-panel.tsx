import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#contract';
import { minutesText } from '../../shared/durations.ts';
import { WarningIcon } from '../../shared/icons.tsx';
import type { Amendment } from './amendment.ts';
import { ConflictLine } from './conflict-line.tsx';
import { type Gap, msOf, type Span } from './draft.ts';
import { GiveForm } from './give-form.tsx';
import { PauseForm } from './pause-form.tsx';
import styles from './strip.module.css';

/** What is chosen on the strip, in words, and what can be done with it. */
export function ChosenPanel({ amendment }: { amendment: Amendment }) {
  const { t } = useTranslation();
  const { chosen, rows, readings, gaps, place } = amendment;
  if (chosen?.kind === 'pause') {
    const gap = gaps.find(({ start }) => start === chosen.start);
    return gap === undefined ? null : <ChosenPause key={gap.start} gap={gap} amendment={amendment} />;
  }
  const index = rows.findIndex(({ key }) => key === chosen?.key);
  const reading = readings[index];
  if (chosen === null || reading === undefined || reading.start === null || reading.problem !== null) {
    return <p className={styles.hint}>{t('amend.choose')}</p>;
  }
  const span = { start: reading.start, end: reading.end ?? place.now };
  return (
    <ChosenWork
      key={chosen.key}
      rowKey={chosen.key}
      number={index + 1}
      span={span}
      conflicts={amendment.conflicts[index] ?? []}
      amendment={amendment}
    />
  );
}

type ChosenWork = { rowKey: number; number: number; span: Span; conflicts: Conflict[]; amendment: Amendment };

function ChosenWork({ rowKey, number, span, conflicts, amendment }: ChosenWork) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'pause' | 'give' | null>(null);
  const { times } = amendment;
  const close = () => setAsking(null);
  return (
    <section className={styles.chosen} aria-label={t('amend.chosenWork', { number })}>
      <p className={styles.said}>
        {t('amend.read', {
          day: times.day(span.start),
          from: times.clock(span.start),
          to: times.timeOn(span.start, span.end),
          length: minutesText(msOf(span), t),
        })}
      </p>
      {conflicts.map((one) => (
        <p key={`${one.sessionId} ${one.start}`} className={styles.wrong}>
          <WarningIcon /> <ConflictLine conflict={one} zone={amendment.place.zone} />
        </p>
      ))}
      <div className={styles.acts}>
        <Button variant="default" size="compact-sm" aria-keyshortcuts="S" onClick={() => amendment.split(rowKey)}>
          {t('amend.split')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={asking === 'pause'}
          onClick={() => setAsking('pause')}
        >
          {t('amend.takeOut')}
        </Button>
        <Button variant="default" size="compact-sm" aria-expanded={asking === 'give'} onClick={() => setAsking('give')}>
          {t('amend.give')}
        </Button>
      </div>
      {asking === 'pause' && <PauseForm within={span} amendment={amendment} onDone={close} />}
      {asking === 'give' && <GiveForm span={span} amendment={amendment} onDone={close} />}
    </section>
  );
}

function ChosenPause({ gap, amendment }: { gap: Gap; amendment: Amendment }) {
  const { t } = useTranslation();
  const [giving, setGiving] = useState(false);
  const { times, fill } = amendment;
  const reason =
    gap.pause === null ? t('amend.newPause') : t('session.pause', { reason: t(`reason.${gap.pause.reason}`) });
  const isAway = gap.pause?.awayId != null;
  return (
    <section className={styles.chosen} aria-label={t('amend.chosenPause')}>
      <p className={styles.said}>
        {t('amend.read', {
          day: times.day(gap.start),
          from: times.clock(gap.start),
          to: times.timeOn(gap.start, gap.end),
          length: minutesText(msOf(gap), t),
        })}{' '}
        · {reason}
      </p>
      {isAway && <p className={styles.hint}>{t('amend.absence')}</p>}
      {!isAway && (
        <div className={styles.acts}>
          <Button variant="default" size="compact-sm" onClick={() => fill(gap)}>
            {t('amend.fill')}
          </Button>
          <Button variant="default" size="compact-sm" aria-expanded={giving} onClick={() => setGiving(true)}>
            {t('amend.give')}
          </Button>
        </div>
      )}
      {giving && <GiveForm span={gap} amendment={amendment} onDone={() => setGiving(false)} />}
    </section>
  );
}
