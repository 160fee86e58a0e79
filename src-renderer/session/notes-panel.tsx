import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { ShowMore } from '../shared/show-more.tsx';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useFew } from '../shared/use-few.ts';
import { useNoting } from '../shared/use-noting.ts';
import { isAtHand } from './changeable.ts';
import styles from './session.module.css';

const fewNotes = 40;

/** The notes in the order they were written; while the session is open, the next one is written below them. */
export function NotesPanel({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const times = useTimes(session.zone);
  const notes = inOrder(session.notes);
  const { shown, showAll } = useFew(notes, fewNotes, 'last');
  if (notes.length === 0 && !isAtHand(session)) return null;
  return (
    <section className={panel.panel} aria-labelledby="notes">
      <div className={panel.heading}>
        <h2 id="notes">{t('notes.title')}</h2>
        {notes.length > 0 && <span className={panel.soft}>{t('notes.count', { count: notes.length })}</span>}
      </div>
      {shown.length < notes.length && (
        <ShowMore
          className={styles.earlier}
          words={t('session.showEarlierNotes', { count: notes.length - shown.length })}
          onShow={showAll}
        />
      )}
      {notes.length > 0 && (
        <ol className={styles.lines}>
          {shown.map(({ key, at, text }) => (
            <li key={key} className={styles.line}>
              <time dateTime={at}>{times.timeOn(session.startedAt, at)}</time>
              <span className={styles.words}>{text}</span>
            </li>
          ))}
        </ol>
      )}
      {isAtHand(session) && <NoteForm sessionId={session.id} />}
    </section>
  );
}

function NoteForm({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const { text, setText, trouble, write } = useNoting(sessionId);
  return (
    <form className={styles.noting} onSubmit={(event) => void write(event)}>
      <TextInput
        id="write-note"
        autoComplete="off"
        aria-label={t('notes.add')}
        placeholder={t('notes.add')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TroubleText trouble={trouble} />
    </form>
  );
}

/** Two notes may be of the same instant and text; their place, which never changes, tells them apart. */
function inOrder(notes: SessionView['notes']) {
  return notes.map((note, place) => ({ ...note, key: place }));
}
