import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Away, SessionSummary } from '#contract';
import styles from './away-answer.module.css';
import { chosen, firstChoice, SessionChoice } from './session-choice.tsx';
import { TroubleText } from './trouble-text.tsx';
import { useCommand } from './use-command.ts';

const answers = ['break', 'work', 'session'] as const;

type AwayAnswer = {
  away: Pick<Away, 'id' | 'sessionId' | 'resolution'>;
  open: SessionSummary[];
  /** Whether the session that was interrupted can go on. */
  canResume: boolean;
  onAnswered?(): void;
};

/** What an absence was: a break, work on what it interrupted, or something else, that is open or new. */
export function AwayAnswer({ away, open, canResume, onAnswered }: AwayAnswer) {
  const { t } = useTranslation();
  const answering = useCommand();
  const others = open.filter((session) => session.id !== away.sessionId);
  const before = others.filter((session) => session.id === away.resolution?.sessionId);
  const [as, setAs] = useState<(typeof answers)[number]>(away.resolution?.as ?? 'break');
  const [choice, setChoice] = useState(() => firstChoice([...before, ...others]));
  const other = as === 'session' ? chosen(choice) : {};
  const answer = async (resume: boolean) => {
    if (other === null) return;
    if (await answering.run({ type: 'resolveAway', awayId: away.id, as, resume, ...other })) onAnswered?.();
  };
  return (
    <>
      <div className={styles.answer}>
        <SegmentedControl
          fullWidth
          size="sm"
          aria-label={t('away.answers')}
          data={answers.map((value) => ({ value, label: t(`away.${value}`) }))}
          value={as}
          onChange={setAs}
        />
        {as === 'session' && (
          <SessionChoice label={t('away.which')} sessions={others} value={choice} onChange={setChoice} />
        )}
        <div className={styles.buttons}>
          {canResume && (
            <Button size="sm" disabled={other === null} onClick={() => void answer(true)}>
              {t('away.answerAndResume')}
            </Button>
          )}
          <Button
            size="sm"
            variant={canResume ? 'default' : 'filled'}
            disabled={other === null}
            onClick={() => void answer(false)}
          >
            {t('away.answer')}
          </Button>
        </div>
      </div>
      <TroubleText trouble={answering.trouble} />
    </>
  );
}
