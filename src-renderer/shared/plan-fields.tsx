import { TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minutesText } from './durations.ts';
import { typedLength } from './lengths.ts';
import { placeIn, zoneHere } from './place.ts';
import type { Plan } from './plan.ts';
import styles from './plan-fields.module.css';
import { useTimes } from './times.ts';
import { readEnd } from './typed-times.ts';

type PlanFields = { plan: Plan; onChange(plan: Plan): void };

/** The optional part of a session's plan, inside a form of its own. Lengths and times are typed as people write them. */
export default function PlanFields({ plan, onChange }: PlanFields) {
  const { t, i18n } = useTranslation();
  const times = useTimes();
  const { estimate, checkoutAt, plannedCheckoutAt } = plan;
  const estimateMs = typedLength(estimate);
  const text = (field: 'plannedOutcome' | 'estimate') => ({
    value: plan[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...plan, [field]: event.currentTarget.value }),
  });
  const readCheckout = (typed: string) => {
    const now = new Date().toISOString();
    const read = readEnd(typed, now, placeIn(zoneHere(), now, i18n.language));
    onChange({ ...plan, checkoutAt: typed, plannedCheckoutAt: read !== null && read > now ? read : null });
  };
  const said = (typed: string, understood: string | null, unread: string) => {
    if (typed.trim() === '') return {};
    return understood === null ? { error: unread } : { description: understood };
  };
  return (
    <div className={styles.fields}>
      <TextInput className={styles.wide} label={t('plan.outcome')} {...text('plannedOutcome')} />
      <TextInput
        label={t('plan.estimate')}
        placeholder={t('plan.estimateHint')}
        autoComplete="off"
        inputWrapperOrder={belowField}
        {...said(estimate, estimateMs === null ? null : minutesText(estimateMs, t), t('plan.estimateUnread'))}
        {...text('estimate')}
      />
      <TextInput
        label={t('plan.checkoutAt')}
        placeholder={t('plan.checkoutHint')}
        autoComplete="off"
        inputWrapperOrder={belowField}
        {...said(
          checkoutAt,
          plannedCheckoutAt === null ? null : times.time(plannedCheckoutAt),
          t('plan.checkoutUnread'),
        )}
        value={checkoutAt}
        onChange={(event) => readCheckout(event.currentTarget.value)}
      />
      <TagsInput
        className={styles.wide}
        label={t('plan.tags')}
        description={t('plan.tagsHint')}
        value={plan.tags}
        onChange={(tags) => onChange({ ...plan, tags })}
      />
    </div>
  );
}

/** How it was understood stands below what was typed, where an error stands too: nothing jumps. */
const belowField: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
