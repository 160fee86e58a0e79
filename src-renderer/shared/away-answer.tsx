import { Button, Kbd } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Away, CommandInput, SessionSummary } from '#contract';
import styles from './away-answer.module.css';
import { chosen, firstChoice, SessionChoice } from './session-choice.tsx';
import { singleClick } from './single-click.ts';
import { singleKeysWanted } from './single-keys.ts';
import { TroubleText } from './trouble-text.tsx';
import { useCommand } from './use-command.ts';
import { useKeys } from './use-keys.ts';

type AwayAnswer = {
  away: Pick<Away, 'id' | 'sessionId' | 'resolution'>;
  open: SessionSummary[];
  /** Whether the session that was interrupted can go on. */
  canResume: boolean;
  /** Whether single keys answer. */
  keys?: boolean;
  onAnswered?(): void;
};

const whilePaused = [
  { key: 'b', says: 'breakOn', as: 'break', resume: true },
  { key: 'w', says: 'workOn', as: 'work', resume: true },
  { key: 's', says: 'breakStay', as: 'break', resume: false },
] as const;

/** Something else runs by now, or what was interrupted is closed: there is nothing to go on with. */
const otherwise = [
  { key: 'b', says: 'break', as: 'break', resume: false },
  { key: 'w', says: 'work', as: 'work', resume: false },
] as const;

const keyOfElse = 'e';

type Sent = Omit<Extract<CommandInput, { type: 'resolveAway' }>, 'type' | 'awayId'>;

/** What an absence was, in one click or by one key: a break, work on what it interrupted, or something else. */
export function AwayAnswer({ away, open, canResume, keys = false, onAnswered }: AwayAnswer) {
  const { t } = useTranslation();
  const answering = useCommand();
  const [choosing, choose] = useState(false);
  const answers = canResume ? whilePaused : otherwise;
  const withKeys = keys && singleKeysWanted();
  const send = async (answer: Sent) => {
    if (await answering.run({ type: 'resolveAway', awayId: away.id, ...answer })) onAnswered?.();
  };
  useKeys((key) => {
    if (!keys || choosing) return false;
    const answer = answers.find((each) => each.key === key);
    if (answer !== undefined) void send({ as: answer.as, resume: answer.resume });
    else if (key === keyOfElse) choose(true);
    return answer !== undefined || key === keyOfElse;
  });
  const button = (key: string) => ({
    size: 'sm',
    justify: 'space-between',
    ...(withKeys && { 'aria-keyshortcuts': key, rightSection: <Kbd aria-hidden>{key.toUpperCase()}</Kbd> }),
  });
  return (
    <>
      {choosing ? (
        <OtherWork away={away} open={open} canResume={canResume} onAnswer={send} onBack={() => choose(false)} />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid
        <div role="group" className={styles.answers} aria-label={t('away.answers')}>
          {answers.map(({ key, says, as, resume }, index) => (
            <Button
              key={key}
              {...button(key)}
              variant={index === 0 ? 'filled' : 'default'}
              onClick={singleClick(() => void send({ as, resume }))}
            >
              {t(`away.${says}`)}
            </Button>
          ))}
          <Button {...button(keyOfElse)} variant="default" onClick={singleClick(() => choose(true))}>
            {t('away.session')}
          </Button>
        </div>
      )}
      <TroubleText trouble={answering.trouble} />
    </>
  );
}

type OtherWork = Pick<AwayAnswer, 'away' | 'open' | 'canResume'> & {
  onAnswer(answer: Sent): Promise<void>;
  onBack(): void;
};

/** Which other work an absence was: on an open session, or on a new one. */
function OtherWork({ away, open, canResume, onAnswer, onBack }: OtherWork) {
  const { t } = useTranslation();
  const others = open.filter((session) => session.id !== away.sessionId);
  const before = others.filter((session) => session.id === away.resolution?.sessionId);
  const [choice, setChoice] = useState(() => firstChoice([...before, ...others]));
  const other = chosen(choice);
  const answer = (resume: boolean) => {
    if (other !== null) void onAnswer({ as: 'session', resume, ...other });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    answer(canResume);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onBack();
  };
  return (
    <form noValidate className={styles.other} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <SessionChoice autoFocus label={t('away.which')} sessions={others} value={choice} onChange={setChoice} />
      <div className={styles.buttons}>
        <Button type="submit" size="sm" disabled={other === null}>
          {t(canResume ? 'away.answerAndResume' : 'away.answer')}
        </Button>
        {canResume && (
          <Button size="sm" variant="default" disabled={other === null} onClick={() => answer(false)}>
            {t('away.answer')}
          </Button>
        )}
        <Button size="sm" variant="subtle" color="gray" onClick={onBack}>
          {t('action.back')}
        </Button>
      </div>
    </form>
  );
}
