import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#contract';
import { minutesText } from '../../shared/durations.ts';
import { CrossIcon, WarningIcon } from '../../shared/icons.tsx';
import styles from './amend.module.css';
import type { Amendment } from './amendment.ts';
import { ConflictLine } from './conflict-line.tsx';
import type { Reading, Row } from './rows.ts';

type AmendRow = {
  row: Row;
  /** Its place, from 1. */
  number: number;
  reading: Reading;
  conflicts: Conflict[];
  /** Whether it was tried to save: from then on what is missing is said, too. */
  asked: boolean;
  /** It has the focus once the form is there. */
  isFirst: boolean;
  amendment: Amendment;
};

/** One interval: two fields, and below them how they are read, or what is wrong with them. */
export function AmendRow({ row, number, reading, conflicts, asked, isFirst, amendment }: AmendRow) {
  const { t } = useTranslation();
  const saysId = useId();
  const untouched = row.start.text.trim() === '' && row.end.text.trim() === '';
  const problem = reading.problem !== null && (asked || !untouched) ? reading.problem : null;
  const wrong = problem !== null || conflicts.length > 0;
  const field = (name: 'start' | 'end') => ({
    id: `amend-${row.key}-${name}`,
    'aria-label': t(`amend.${name}`, { number }),
    'aria-describedby': saysId,
    'aria-invalid': problem === name || (problem !== null && problem !== 'start' && name === 'end') || undefined,
    autoComplete: 'off',
    value: row[name].text,
    onChange: (event: { currentTarget: { value: string } }) => amendment.type(row.key, name, event.currentTarget.value),
    onFocus: () => amendment.choose({ kind: 'work', key: row.key }),
    onBlur: () => amendment.settle(row.key),
  });
  return (
    <li className={styles.row}>
      <div className={styles.fields}>
        <TextInput
          className={styles.field}
          autoFocus={isFirst}
          placeholder={t('amend.startHint')}
          {...field('start')}
        />
        <span aria-hidden>–</span>
        <TextInput
          className={styles.field}
          placeholder={t(amendment.mayRun ? 'amend.running' : 'amend.endHint')}
          {...field('end')}
        />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('amend.splitNamed', { number })}
          onClick={() => amendment.split(row.key)}
        >
          {t('amend.split')}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('amend.remove', { number })}
          onClick={() => amendment.remove(row.key)}
        >
          <CrossIcon />
        </ActionIcon>
      </div>
      <p id={saysId} className={styles.says} data-wrong={wrong || undefined} aria-live="polite">
        {wrong && <WarningIcon />}
        <span>
          {problem !== null && t(`amend.problem.${problem}`)}
          {problem === null && reading.start !== null && <Read reading={reading} amendment={amendment} />}
          {conflicts.map((one) => (
            <span className={styles.conflict} key={`${one.sessionId} ${one.start}`}>
              {' '}
              <ConflictLine conflict={one} zone={amendment.place.zone} />
            </span>
          ))}
        </span>
      </p>
    </li>
  );
}

function Read({ reading: { start, end }, amendment }: { reading: Reading; amendment: Amendment }) {
  const { t } = useTranslation();
  const { times, place } = amendment;
  if (start === null) return null;
  const length = minutesText(Date.parse(end ?? place.now) - Date.parse(start), t);
  const until = end === null ? t('session.now') : times.timeOn(start, end);
  return <>{t('amend.read', { day: times.day(start), from: times.clock(start), to: until, length })}</>;
}
