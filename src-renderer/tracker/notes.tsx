import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useNoting } from '../shared/use-noting.ts';
import styles from './notes.module.css';

/** The log of the session at hand, the newest line first. Lines can be added while paused too. */
export function Notes({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { text, setText, trouble, write } = useNoting(session.id);
  return (
    <section className={styles.section} aria-labelledby="notes">
      <div className={session.notes.length > 0 ? panel.heading : 'visually-hidden'}>
        <h2 id="notes">{t('notes.title')}</h2>
        {session.notes.length > 0 && (
          <span className={panel.soft}>{t('notes.count', { count: session.notes.length })}</span>
        )}
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
      {session.notes.length > 0 && (
        <ol className={styles.notes}>
          {newestFirst(session.notes).map(({ key, ...note }) => (
            <li key={key}>
              <time dateTime={note.at}>{times.time(note.at)}</time>
              <span>{note.text}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Two lines may be of the same instant and text; the position in the log, which only grows, tells them apart. */
function newestFirst(notes: SessionView['notes']) {
  return notes.map((note, position) => ({ ...note, key: position })).reverse();
}
