import { Button, Kbd, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, SessionView } from '#contract';
import { keysText } from '../shared/keys-of.ts';
import panel from '../shared/panel.module.css';
import { isMac } from '../shared/platform.ts';
import { goBack } from '../shared/route.ts';
import { SessionChoice } from '../shared/session-choice.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import styles from './checkout-form.module.css';
import { commandOf, type Decision, type Draft, drafts, type Unsaid, unsaidIn } from './draft.ts';

const reviewFields = ['keep', 'problem', 'try'] as const;
const sendText = {
  complete: 'checkout.sendComplete',
  continue: 'checkout.sendContinue',
  switch: 'checkout.sendSwitch',
} as const;

type CheckoutForm = { session: SessionView; others: SessionSummary[]; form: UseFormReturnType<Draft> };

export function CheckoutForm({ session, others, form }: CheckoutForm) {
  const { t } = useTranslation();
  const closing = useCommand();
  const [unsaid, setUnsaid] = useState<Unsaid | null>(null);
  const { decision, next } = form.values;
  const nextStep = session.steps.find(({ check }) => check === null);

  const send = async (draft: Draft) => {
    const command = commandOf(draft, session.id);
    setUnsaid(unsaidIn(draft));
    if (command === null || !(await closing.run(command))) return;
    drafts.forget(session.id);
    goBack();
  };
  useSendKeys(() => void send(form.values));

  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit((draft) => void send(draft))}>
      <fieldset className={panel.panel}>
        <legend className="visually-hidden">{t('checkout.review')}</legend>
        <div className={styles.review}>
          {reviewFields.map((field) => (
            <Textarea
              key={field}
              rows={1}
              autoFocus={field === 'keep'}
              classNames={{ input: styles.text ?? '' }}
              label={t(`checkout.${field}`)}
              placeholder={t(`checkout.${field}Hint`)}
              {...form.getInputProps(field)}
            />
          ))}
        </div>
      </fieldset>
      <section className={panel.panel} aria-labelledby="decision">
        <div className={styles.review}>
          <h2 id="decision" className={styles.heading}>
            {t('checkout.decision')}
          </h2>
          <SegmentedControl
            fullWidth
            aria-labelledby="decision"
            data={(['complete', 'continue', 'switch'] as const).map((value) => ({
              value,
              label: t(`checkout.${value}`),
            }))}
            value={decision}
            onChange={(value: Decision) => form.setFieldValue('decision', value)}
          />
          {decision === 'continue' && (
            <>
              <p className={panel.soft}>{t('checkout.continueHint')}</p>
              {nextStep !== undefined && (
                <p className={styles.nextStep}>{t('checkout.nextStep', { step: nextStep.text })}</p>
              )}
              <TextInput
                label={t('checkout.remaining')}
                placeholder={t('plan.estimateHint')}
                autoComplete="off"
                {...form.getInputProps('remaining')}
                error={unsaid === 'remaining' ? t('plan.estimateUnread') : null}
              />
              <TextInput label={t('checkout.continueReason')} {...form.getInputProps('continueReason')} />
            </>
          )}
          {decision === 'switch' && (
            <SessionChoice
              label={t('checkout.next')}
              sessions={others}
              value={next}
              error={unsaid === 'next' ? t('checkout.nextNeeded') : null}
              onChange={(choice) => form.setFieldValue('next', choice)}
            />
          )}
          <div className={styles.send}>
            <Button type="submit" size="md" aria-keyshortcuts="Control+Enter Meta+Enter">
              {t(sendText[decision])}
            </Button>
            <Kbd>{keysText('CommandOrControl+Enter', isMac())}</Kbd>
          </div>
          <TroubleText trouble={closing.trouble} />
        </div>
      </section>
    </form>
  );
}

/** Ctrl or ⌘ with Enter sends, wherever the focus is. */
function useSendKeys(send: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey === event.metaKey || event.repeat || event.isComposing) return;
    event.preventDefault();
    send();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
