import { Button, CloseButton } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retagged } from '#contract';
import { ExportMenu } from '../shared/export-menu.tsx';
import { lazily } from '../shared/on-demand.ts';
import { useTell } from '../shared/undo-context.tsx';
import { useNumbers } from '../shared/use-numbers.ts';
import { Refused } from './refused.tsx';
import styles from './selection-bar.module.css';
import { type Change, type Outcome, type Tagging, useEditing } from './use-editing.ts';
import type { Selection } from './use-selection.ts';

const TagsDialog = lazily(() => import('./tags-dialog.tsx'));

type SelectionBar = {
  selection: Selection;
  count: number | null;
  /** While all that match are being found: how many were so far. */
  finding: number | null;
  onClear(): void;
};

/** What can be done with the sessions that are chosen. It stays in view while they are scrolled. */
export function SelectionBar({ selection: { chosen, renew }, count, finding, onClear }: SelectionBar) {
  const { t } = useTranslation();
  const number = useNumbers();
  const tell = useTell();
  const { busy, edit } = useEditing();
  const [asksTags, setAsksTags] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const sessions = [...chosen.values()];
  const closed = sessions.filter(({ status }) => status !== 'in_progress');

  /** Resolves to whether all of it was done. */
  const change = async (ids: readonly string[], wanted: Change, said: (count: number) => string) => {
    const done = await edit(ids, wanted);
    const failed = done.refused.length > 0 || done.trouble !== null;
    setOutcome(failed ? done : null);
    if (done.steps > 0) tell({ about: 'edited', words: said(done.changed), steps: done.steps });
    return !failed;
  };
  /** What is archived leaves the list, and with it what was chosen there. */
  const archive = async (archived: boolean) => {
    const ids = closed.filter((session) => session.archived !== archived).map(({ id }) => id);
    const isDone = await change(ids, { archived }, (changed) =>
      t(archived ? 'sessions.archived' : 'sessions.unarchived', { count: changed, number: number(changed) }),
    );
    if (isDone) onClear();
  };
  /** The choice stays: what was tagged may be archived or exported next. */
  const retag = async (tags: Tagging) => {
    const isDone = await change([...chosen.keys()], tags, (changed) =>
      t('sessions.tagged', { count: changed, number: number(changed) }),
    );
    if (isDone) renew((session) => ({ ...session, tags: retagged(session.tags, tags) }));
  };
  const close = () => {
    setOutcome(null);
    onClear();
  };
  return (
    <>
      <div role="toolbar" aria-label={t('sessions.actions')} className={styles.bar}>
        <p role="status" className={styles.chosen}>
          {finding === null
            ? t('sessions.chosen', {
                count: chosen.size,
                chosen: number(chosen.size),
                all: number(count ?? chosen.size),
              })
            : t('sessions.finding', { found: number(finding) })}
        </p>
        {closed.some(({ archived }) => !archived) && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void archive(true)}>
            {t('sessions.archive')}
          </Button>
        )}
        {closed.some(({ archived }) => archived) && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void archive(false)}>
            {t('sessions.unarchive')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" disabled={busy} onClick={() => setAsksTags(true)}>
          {t('sessions.tags')}
        </Button>
        <ExportMenu of={{ sessionIds: [...chosen.keys()] }} position="top-end" />
        <CloseButton className={styles.leave} size="sm" aria-label={t('sessions.clear')} onClick={close} />
        {outcome !== null && <Refused outcome={outcome} />}
      </div>
      <Suspense fallback={null}>
        {asksTags && (
          <TagsDialog
            sessions={sessions}
            onClose={() => setAsksTags(false)}
            onSave={(tags) => {
              setAsksTags(false);
              void retag(tags);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
