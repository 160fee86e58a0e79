import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthToType, minutesText } from '../shared/durations.ts';
import { typedLength } from '../shared/lengths.ts';
import { Section } from './section.tsx';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';
import { useSettingsShown } from './use-settings.ts';

const minuteMs = 60_000;
const longestMinutes = 1_440;

/** How much work a day is meant to have, if it is meant to have any. */
export function Goal() {
  const { t } = useTranslation();
  return (
    <Section id="day">
      <Setting id="goal" name="goalMinutes" label={t('settings.goal')} hint={t('settings.goalHint')}>
        {({ id, hintId }) => <GoalField id={id} hintId={hintId} />}
      </Setting>
    </Section>
  );
}

/** What was understood is shown while it is typed; it is taken with Enter, or when the field is left. */
function GoalField({ id, hintId }: { id: string; hintId: string | undefined }) {
  const { t } = useTranslation();
  const { view, change } = useSettingsShown();
  const { goalMinutes } = view.settings;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = lengthToType(goalMinutes === null ? null : goalMinutes * minuteMs);
  const isEmpty = typed?.trim() === '';
  const wanted = typed === null || isEmpty ? null : minutesOfDay(typed);
  const fits = typed === null || isEmpty || wanted !== null;
  const take = async () => {
    if (typed === null || !fits) return;
    if (wanted !== goalMinutes) await change({ goalMinutes: wanted });
    setTyped(null);
  };
  return (
    <TextInput
      id={id}
      className={styles.goal}
      aria-describedby={hintId}
      placeholder="7:30"
      value={typed ?? shown}
      description={wanted === null ? null : minutesText(wanted * minuteMs, t)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={fits ? null : t('settings.goalUnread')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void take()}
      onKeyDown={(event) => event.key === 'Enter' && void take()}
    />
  );
}

/** Whole minutes, of a day at most. */
function minutesOfDay(typed: string): number | null {
  const minutes = Math.round((typedLength(typed) ?? 0) / minuteMs);
  return minutes >= 1 && minutes <= longestMinutes ? minutes : null;
}
