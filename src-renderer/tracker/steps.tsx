import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView, Step } from '#contract';
import { FoldIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useKeptText } from '../shared/use-kept-text.ts';
import { foldedAround } from './shown-steps.ts';
import { StepRow } from './step-row.tsx';
import styles from './steps.module.css';

const roomy = () => window.matchMedia('(min-width: 54rem)').matches;

/** The checklist of the session at hand. In a small window it starts with the current step only. */
export function Steps({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(roomy);
  const [chosenId, choose] = useState<string | null>(null);
  const steps = useCommand();
  const paused = session.clock === 'paused';
  const done = session.steps.filter((step) => step.check !== null).length;
  const chosen = session.steps.find((step) => step.id === chosenId && step.check === null);
  const activeId = paused ? null : (chosen?.id ?? session.currentStepId);
  const shown = all
    ? foldedAround(session.steps, session.currentStepId)
    : { done: [], near: session.steps.filter((step) => step.id === (chosen?.id ?? session.currentStepId)), later: [] };
  const row = (step: Step) => (
    <StepRow
      key={step.id}
      step={step}
      sessionId={session.id}
      active={step.id === activeId}
      current={step.id === session.currentStepId}
      frozen={paused}
      steps={steps}
      onChoose={() => choose(step.id)}
    />
  );

  if (paused && session.steps.length === 0) return null;
  return (
    <section className={styles.section} data-bare={session.steps.length === 0 || undefined} aria-labelledby="steps">
      <div className={session.steps.length > 0 ? panel.heading : 'visually-hidden'}>
        <h2 id="steps">{t('steps.title')}</h2>
        {session.steps.length > 0 && (
          <Button
            className={styles.progress}
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-expanded={all}
            aria-label={`${t('steps.progress', { done, total: session.steps.length })}. ${t(all ? 'steps.showCurrent' : 'steps.showAll')}`}
            onClick={() => setAll(!all)}
          >
            {t('steps.progress', { done, total: session.steps.length })}
            {'\u00a0'}
            <FoldIcon open={all} />
          </Button>
        )}
      </div>
      {shown.near.length > 0 && (
        <ol className={styles.steps}>
          <Fold part="done" steps={shown.done} row={row} />
          {shown.near.map(row)}
          <Fold part="later" steps={shown.later} row={row} />
        </ol>
      )}
      {paused && session.steps.length > 0 && <p className={panel.soft}>{t('steps.whilePaused')}</p>}
      {!paused && <AddStep sessionId={session.id} onAdded={() => setAll(true)} />}
      <TroubleText trouble={steps.trouble} />
    </section>
  );
}

/** Stands for steps that are folded away, on its side of the others, until it is opened. */
function Fold({ part, steps, row }: { part: 'done' | 'later'; steps: Step[]; row(step: Step): ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (steps.length === 0) return null;
  return (
    <>
      {part === 'later' && isOpen && steps.map(row)}
      <li>
        <Button
          className={styles.fold}
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(`steps.${part}`, { count: steps.length })}
          {'\u00a0'}
          <FoldIcon open={isOpen} />
        </Button>
      </li>
      {part === 'done' && isOpen && steps.map(row)}
    </>
  );
}

function AddStep({ sessionId, onAdded }: { sessionId: string; onAdded(): void }) {
  const { t } = useTranslation();
  const adding = useCommand();
  const [text, setText] = useKeptText('step', sessionId);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || !(await adding.run({ type: 'addStep', sessionId, text }))) return;
    setText('');
    onAdded();
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <TextInput
        size="sm"
        aria-label={t('steps.add')}
        placeholder={t('steps.add')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TroubleText trouble={adding.trouble} />
    </form>
  );
}
