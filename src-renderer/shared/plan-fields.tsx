import { TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from './plan.ts';
import styles from './plan-fields.module.css';

type PlanFields = { plan: Plan; onChange(plan: Plan): void };

/** The optional part of a session's plan, inside a form of its own. */
export default function PlanFields({ plan, onChange }: PlanFields) {
  const { t } = useTranslation();
  const text = (field: Exclude<keyof Plan, 'tags'>) => ({
    value: plan[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...plan, [field]: event.currentTarget.value }),
  });
  return (
    <div className={styles.fields}>
      <TextInput className={styles.wide} label={t('plan.outcome')} {...text('plannedOutcome')} />
      <TextInput type="number" min={0} step={5} label={t('plan.estimate')} {...text('estimate')} />
      <TextInput type="time" label={t('plan.checkoutAt')} {...text('checkoutAt')} />
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
