import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import styles from './session-choice.module.css';

/** An open session, or (with an empty id) a new one of that title. */
export type Choice = { sessionId: string; title: string };

type Offered = Pick<SessionSummary, 'id' | 'title'>;

type SessionChoice = {
  label: string;
  sessions: Offered[];
  /** Whether something new can be chosen, too. */
  canBeNew?: boolean;
  value: Choice;
  error?: string | null;
  /** Whether it takes the focus as soon as it is there. */
  autoFocus?: boolean;
  onChange(value: Choice): void;
};

/** The first choice among open sessions; a new one when there are none. */
export function firstChoice(sessions: Offered[]): Choice {
  return { sessionId: sessions[0]?.id ?? '', title: '' };
}

/** What a command carries for a choice; null while a new session has no title yet. */
export function chosen({ sessionId, title }: Choice): { sessionId: string } | { title: string } | null {
  if (sessionId !== '') return { sessionId };
  return title.trim() === '' ? null : { title };
}

export function SessionChoice({
  label,
  sessions,
  canBeNew = true,
  value,
  error,
  autoFocus = false,
  onChange,
}: SessionChoice) {
  const { t } = useTranslation();
  const options = [
    ...sessions.map((session) => ({ value: session.id, label: session.title })),
    ...(canBeNew ? [{ value: '', label: t('choice.new') }] : []),
  ];
  return (
    <div className={styles.choice}>
      {sessions.length > 0 && (
        <NativeSelect
          autoFocus={autoFocus}
          label={label}
          data={options}
          value={value.sessionId}
          onChange={(event) => onChange({ ...value, sessionId: event.currentTarget.value })}
        />
      )}
      {value.sessionId === '' && (
        <TextInput
          autoFocus={autoFocus && sessions.length === 0}
          label={t('choice.title')}
          value={value.title}
          error={error}
          onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
