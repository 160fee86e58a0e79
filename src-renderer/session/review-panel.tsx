import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { isChangeable } from './changeable.ts';
import { Locked } from './locked.tsx';
import styles from './session.module.css';

const fields = ['keep', 'problem', 'try'] as const;

/** Keep, Problem and Try, which can still be edited once the session is closed. */
export function ReviewPanel({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { review } = session;
  return (
    <section className={panel.panel} aria-labelledby="review">
      <div className={panel.heading}>
        <h2 id="review">{t('checkout.review')}</h2>
        {session.signedOff !== null && <Locked />}
        {isChangeable(session) && !editing && (
          <Button
            className={styles.opener}
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setEditing(true)}
          >
            {t(review === null ? 'session.writeReview' : 'session.editReview')}
          </Button>
        )}
      </div>
      {editing && <ReviewForm session={session} onDone={() => setEditing(false)} />}
      {!editing && review === null && <p className={panel.soft}>{t('session.noReview')}</p>}
      {!editing && review !== null && (
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

function ReviewForm({ session, onDone }: { session: SessionView; onDone(): void }) {
  const { t } = useTranslation();
  const saving = useCommand();
  const { review } = session;
  const [draft, setDraft] = useState({
    keep: review?.keep ?? '',
    problem: review?.problem ?? '',
    try: review?.try ?? '',
  });
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    if (await saving.run({ type: 'review', sessionId: session.id, ...draft })) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      {fields.map((field) => (
        <Textarea
          key={field}
          rows={2}
          autoFocus={field === 'keep'}
          label={t(`checkout.${field}`)}
          placeholder={t(`checkout.${field}Hint`)}
          value={draft[field]}
          onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      <TroubleText trouble={saving.trouble} />
      <div className={styles.actions}>
        <Button size="sm" type="submit">
          {t('action.save')}
        </Button>
        <Button size="sm" variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
