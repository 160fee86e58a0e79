import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFeed } from '../../shared/client-context.tsx';
import { chosen, firstChoice, SessionChoice } from '../../shared/session-choice.tsx';
import type { Amendment } from './amendment.ts';
import type { Span } from './draft.ts';
import styles from './strip.module.css';

type GiveForm = { span: Span; amendment: Amendment; onDone(): void };

/** Whose work a stretch was: of a session that is open or was worked on in these days, or of a new one. */
export function GiveForm({ span, amendment, onDone }: GiveForm) {
  const { t } = useTranslation();
  const { seen } = useFeed();
  const known = new Map<string, string>();
  for (const { id, title } of seen?.current.open ?? []) known.set(id, title);
  for (const { sessionId, title } of amendment.timeline) known.set(sessionId, title);
  known.delete(amendment.session.id);
  const sessions = [...known].map(([id, title]) => ({ id, title }));
  const [choice, setChoice] = useState(() => firstChoice(sessions));
  const to = chosen(choice);
  const hasNew = amendment.gifts.some((gift) => gift.to.sessionId === null);
  const give = () => {
    if (to === null) return;
    const receiver =
      'sessionId' in to
        ? { sessionId: to.sessionId, title: known.get(to.sessionId) ?? '' }
        : { sessionId: null, ...to };
    amendment.give({ start: span.start, end: span.end, to: receiver });
    onDone();
  };
  return (
    <div className={styles.asking}>
      <SessionChoice
        label={t('amend.giveTo')}
        sessions={sessions}
        canBeNew={!hasNew}
        value={choice}
        onChange={setChoice}
      />
      <div className={styles.acts}>
        <Button size="compact-sm" disabled={to === null} onClick={give}>
          {t('amend.giveDone')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
