import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { goBack } from '../shared/route.ts';
import { SessionChoice } from '../shared/session-choice.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import styles from './checkout-form.module.css';
import { commandOf, type Decision, type Draft, draftKept, forgetDraft, keepDraft, newDraft } from './draft.ts';

const reviewFields = ['keep', 'problem', 'try'] as const;
const sendText = {
  complete: 'checkout.sendComplete',
  continue: 'checkout.sendContinue',
  switch: 'checkout.sendSwitch',
} as const;

export function CheckoutForm({ session, others }: { session: SessionView; others: SessionSummary[] }) {
  const { t } = useTranslation();
  const closing = useCommand();
  const [unsaid, setUnsaid] = useState(false);
  const form = useForm<Draft>({
    initialValues: draftKept(session.id, newDraft(session, others)),
    onValuesChange: (draft) => keepDraft(session.id, draft),
  });
  const { decision, next } = form.values;

  const send = async (draft: Draft) => {
    const command = commandOf(draft, session.id);
    setUnsaid(command === null);
    if (command === null || !(await closing.run(command))) return;
    forgetDraft(session.id);
    goBack();
  };
  const sendByKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.onSubmit((draft) => void send(draft))();
  };

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit((draft) => void send(draft))}
      onKeyDown={sendByKeys}
    >
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
              <TextInput
                label={t('checkout.remaining')}
                placeholder={t('plan.estimateHint')}
                autoComplete="off"
                {...form.getInputProps('remaining')}
              />
              <TextInput label={t('checkout.continueReason')} {...form.getInputProps('continueReason')} />
            </>
          )}
          {decision === 'switch' && (
            <SessionChoice
              label={t('checkout.next')}
              sessions={others}
              value={next}
              error={unsaid ? t('checkout.nextNeeded') : null}
              onChange={(choice) => form.setFieldValue('next', choice)}
            />
          )}
          <div className={styles.send}>
            <Button type="submit" size="md" aria-keyshortcuts="Control+Enter Meta+Enter">
              {t(sendText[decision])}
            </Button>
            <span className={panel.soft}>{t('keys.enter')}</span>
          </div>
          <TroubleText trouble={closing.trouble} />
        </div>
      </section>
    </form>
  );
}
