import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { isChangeable } from './changeable.ts';
import { Locked } from './locked.tsx';
import { reviews, useReviewDraft } from './review-draft.ts';
import styles from './session.module.css';

const fields = ['keep', 'problem', 'try'] as const;

/** Keep, Problem and Try, which can still be edited once the session is closed. */
export function ReviewPanel({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  // What was left unsaved is gone on with.
  const [editing, setEditing] = useState<'asked' | 'left' | null>(() =>
    reviews.kept(session.id) === null || !isChangeable(session) ? null : 'left',
  );
  const { review } = session;
  return (
    <section className={panel.panel} aria-labelledby="review">
      <div className={panel.heading}>
        <h2 id="review">{t('checkout.review')}</h2>
        {session.signedOff !== null && <Locked />}
        {isChangeable(session) && editing === null && (
          <Button
            className={styles.opener}
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setEditing('asked')}
          >
            {t(review === null ? 'session.writeReview' : 'session.editReview')}
          </Button>
        )}
      </div>
      {editing !== null && (
        <ReviewForm session={session} takesFocus={editing === 'asked'} onDone={() => setEditing(null)} />
      )}
      {editing === null && review === null && <p className={panel.soft}>{t('session.noReview')}</p>}
      {editing === null && review !== null && (
        <dl className={styles.review}>
          {fields.map(
            (field) =>
              review[field] !== null && (
                <div key={field}>
                  <dt>{t(`checkout.${field}`)}</dt>
                  <dd>{review[field]}</dd>
                </div>
              ),
          )}
        </dl>
      )}
    </section>
  );
}

type ReviewForm = { session: SessionView; takesFocus: boolean; onDone(): void };

function ReviewForm({ session, takesFocus, onDone }: ReviewForm) {
  const { t } = useTranslation();
  const saving = useCommand();
  const { draft, write, isChanged, giveUp } = useReviewDraft(session);
  const [isLeaving, setLeaving] = useState(false);
  const done = () => {
    giveUp();
    onDone();
  };
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    if (await saving.run({ type: 'review', sessionId: session.id, ...draft })) done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    // What was written is not lost by a slip of the finger.
    if (isChanged && !isLeaving) setLeaving(true);
    else done();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      {fields.map((field) => (
        <Textarea
          key={field}
          rows={2}
          autoFocus={takesFocus && field === 'keep'}
          label={t(`checkout.${field}`)}
          placeholder={t(`checkout.${field}Hint`)}
          value={draft[field]}
          onChange={(event) => write({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      <TroubleText trouble={saving.trouble} />
      {isLeaving && (
        <p className={panel.soft} role="alert">
          {t('amend.leaving')}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="sm" type="submit">
          {t('action.save')}
        </Button>
        <Button size="sm" variant="default" onClick={done}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
