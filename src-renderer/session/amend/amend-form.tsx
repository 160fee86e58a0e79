import { Autocomplete, Button } from '@mantine/core';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../../shared/panel.module.css';
import { TroubleText } from '../../shared/trouble-text.tsx';
import styles from './amend.module.css';
import { AmendRow } from './amend-row.tsx';
import { ConflictLine } from './conflict-line.tsx';
import { conflictsIn } from './conflicts.ts';
import { useAmendment } from './use-amendment.ts';

const reasons = ['forgotToStop', 'forgotToStart', 'wrongSession', 'break', 'notAtComputer'] as const;

/** Corrects the work on record: each interval by its times, as people write them, and why. */
export function AmendForm({ session, onDone }: { session: SessionView; onDone(): void }) {
  const { t } = useTranslation();
  const amendment = useAmendment(session, onDone);
  const { rows, readings, conflicts, why, asked, saving } = amendment;
  const refused = conflictsIn(saving.trouble);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    void amendment.save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return save(event);
    // A list of choices that is open uses the key itself.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onDone();
  };
  return (
    <form noValidate className={styles.form} onSubmit={save} onKeyDown={onKeyDown} aria-label={t('amend.title')}>
      <p className={panel.soft}>{t('amend.hint')}</p>
      <ol className={styles.rows}>
        {rows.map((row, index) => (
          <AmendRow
            key={row.key}
            row={row}
            number={index + 1}
            reading={readings[index] ?? { start: null, end: null, problem: 'start' }}
            conflicts={conflicts[index] ?? []}
            asked={asked}
            amendment={amendment}
          />
        ))}
      </ol>
      <Button className={styles.add} variant="default" size="compact-sm" onClick={amendment.add}>
        {t('amend.add')}
      </Button>
      <Autocomplete
        label={t('amend.why')}
        data={reasons.map((reason) => t(`amend.reasons.${reason}`))}
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
        value={why}
        error={asked && why.trim() === '' ? t('amend.whyNeeded') : null}
        onChange={amendment.setWhy}
      />
      <TroubleText trouble={saving.trouble} />
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map((one) => (
            <li key={`${one.sessionId} ${one.start}`}>
              <ConflictLine conflict={one} zone={session.zone} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button size="sm" type="submit" aria-keyshortcuts="Control+Enter Meta+Enter">
          {t('amend.save')}
        </Button>
        <Button size="sm" variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
