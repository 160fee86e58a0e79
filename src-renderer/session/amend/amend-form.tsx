import { Autocomplete, Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../../shared/panel.module.css';
import { ShowMore } from '../../shared/show-more.tsx';
import { TroubleText } from '../../shared/trouble-text.tsx';
import styles from './amend.module.css';
import { AmendRow } from './amend-row.tsx';
import { AmendStrip } from './amend-strip.tsx';
import type { Chosen } from './amendment.ts';
import { ChangeLine } from './change-line.tsx';
import { ChosenPanel } from './chosen-panel.tsx';
import { ConflictLine } from './conflict-line.tsx';
import { conflictsIn } from './conflicts.ts';
import { GiftList } from './gift-list.tsx';
import { NewsLine } from './news-line.tsx';
import { useAmendment } from './use-amendment.ts';

const reasons = ['forgotToStop', 'forgotToStart', 'wrongSession', 'break', 'noBreak', 'notAtComputer'] as const;

const fewRows = 30;

type AmendForm = { session: SessionView; first: Chosen | null; onDone(): void };

/** Corrects the work on record, on a strip or by its times as people write them, and says why. Nothing is saved until it is said. */
export function AmendForm({ session, first, onDone }: AmendForm) {
  const { t } = useTranslation();
  const amendment = useAmendment(session, first, onDone);
  const [isLeaving, setLeaving] = useState(false);
  const [all, setAll] = useState(false);
  const { rows, readings, conflicts, why, asked, saving } = amendment;
  const refused = conflictsIn(saving.trouble);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    void amendment.save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return save(event);
    // Letters are for the strip here, not for the window.
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (isUndo(event)) {
      event.preventDefault();
      return amendment.back();
    }
    // A list of choices that is open uses the key itself.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    // What was changed is not lost by a slip of the finger.
    if (amendment.isChanged && !isLeaving) return setLeaving(true);
    amendment.leave();
  };
  const hidden = all ? 0 : Math.max(0, rows.length - fewRows);
  return (
    <form noValidate className={styles.form} onSubmit={save} onKeyDown={onKeyDown} aria-label={t('amend.title')}>
      <AmendStrip amendment={amendment} first={first} />
      <ChosenPanel amendment={amendment} />
      <GiftList amendment={amendment} />
      <p className={panel.soft}>{t('amend.hint')}</p>
      {hidden > 0 && (
        <ShowMore
          className={styles.earlier}
          words={t('amend.showEarlier', { count: hidden })}
          onShow={() => setAll(true)}
        />
      )}
      <ol className={styles.rows} start={hidden + 1}>
        {rows.slice(hidden).map((row, index) => (
          <AmendRow
            key={row.key}
            row={row}
            number={hidden + index + 1}
            reading={readings[hidden + index] ?? { start: null, end: null, problem: 'start' }}
            conflicts={conflicts[hidden + index] ?? []}
            asked={asked}
            isFirst={index === 0 && first === null}
            amendment={amendment}
          />
        ))}
      </ol>
      <Button className={styles.add} variant="default" size="compact-sm" onClick={amendment.add}>
        {t('amend.add')}
      </Button>
      <Autocomplete
        id="amend-why"
        label={t('amend.why')}
        data={reasons.map((reason) => t(`amend.reasons.${reason}`))}
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
        value={why}
        error={asked && why.trim() === '' ? t('amend.whyNeeded') : null}
        onChange={amendment.setWhy}
      />
      <NewsLine news={amendment.news} />
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
      {isLeaving && (
        <p className={panel.soft} role="alert">
          {t('amend.leaving')}
        </p>
      )}
      <div className={styles.foot} data-changed={amendment.isChanged || undefined}>
        <ChangeLine amendment={amendment} />
        <div className={styles.buttons}>
          <Button size="sm" type="submit" aria-keyshortcuts="Control+Enter Meta+Enter">
            {t('amend.save')}
          </Button>
          <Button size="sm" variant="default" onClick={amendment.leave}>
            {t('action.cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Ctrl+Z or ⌘Z, but not where it takes back what was typed. */
function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  const isKey = key.toLowerCase() === 'z' && ctrlKey !== metaKey && !shiftKey && !altKey;
  return isKey && !(target instanceof HTMLInputElement);
}
