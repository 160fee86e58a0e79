import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
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
  const shown = all ? session.steps : session.steps.filter((step) => step.id === (chosen?.id ?? session.currentStepId));

  if (paused && session.steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
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
            {t('steps.progress', { done, total: session.steps.length })} {all ? '▴' : '▾'}
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <ol className={styles.steps}>
          {shown.map((step) => (
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
          ))}
        </ol>
      )}
      {paused && session.steps.length > 0 && <p className={panel.soft}>{t('steps.whilePaused')}</p>}
      {!paused && <AddStep sessionId={session.id} onAdded={() => setAll(true)} />}
      <TroubleText trouble={steps.trouble} />
    </section>
  );
}

function AddStep({ sessionId, onAdded }: { sessionId: string; onAdded(): void }) {
  const { t } = useTranslation();
  const adding = useCommand();
  const [text, setText] = useState('');
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
