import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { ShowMore } from '../shared/show-more.tsx';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useFew } from '../shared/use-few.ts';
import { useNoting } from '../shared/use-noting.ts';
import styles from './notes.module.css';

const fewNotes = 9;

/** The log of the session at hand, the newest line first. Lines can be added while paused too. */
export function Notes({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { text, setText, trouble, write } = useNoting(session.id);
  const notes = newestFirst(session.notes);
  const { shown, showAll } = useFew(notes, fewNotes);
  const isBare = notes.length === 0;
  return (
    <section className={styles.section} data-bare={isBare || undefined} aria-labelledby="notes">
      <div className={isBare ? 'visually-hidden' : panel.headed}>
        <h2 id="notes">{t('notes.title')}</h2>
        {!isBare && <span className={panel.soft}>{t('notes.count', { count: notes.length })}</span>}
      </div>
      <form onSubmit={(event) => void write(event)}>
        <TextInput
          aria-label={t('notes.add')}
          placeholder={t('notes.add')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TroubleText trouble={trouble} />
      </form>
      {!isBare && (
        <ol className={styles.notes}>
          {shown.map(({ key, ...note }) => (
            <li key={key}>
              <time dateTime={note.at}>{times.time(note.at)}</time>
              <span>{note.text}</span>
            </li>
          ))}
        </ol>
      )}
      {shown.length < notes.length && (
        <ShowMore className={styles.all} words={t('others.all', { count: notes.length })} onShow={showAll} />
      )}
    </section>
  );
}

/** Two lines may be of the same instant and text; the position in the log, which only grows, tells them apart. */
function newestFirst(notes: SessionView['notes']) {
  return notes.map((note, position) => ({ ...note, key: position })).reverse();
}
