import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useKeptText } from '../shared/use-kept-text.ts';
import styles from './notes.module.css';

/** The log of the session at hand, the newest line first. Lines can be added while paused too. */
export function Notes({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const times = useTimes();
  const writing = useCommand();
  const [text, setText] = useKeptText('note', session.id);
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (await writing.run({ type: 'note', sessionId: session.id, text })) setText('');
  };
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
        <TroubleText trouble={writing.trouble} />
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
