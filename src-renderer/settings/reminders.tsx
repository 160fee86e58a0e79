import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SettingsChange } from '#contract';
import { MinutesField } from './minutes-field.tsx';
import { Section } from './section.tsx';
import { Setting } from './setting.tsx';
import { SwitchSetting } from './switch-setting.tsx';
import { useSettingsShown } from './use-settings.ts';

/** What is proposed when a reminder is switched on. */
const timed = [
  { id: 'not-tracking', name: 'notTrackingMinutes', proposed: 15 },
  { id: 'long-session', name: 'longSessionMinutes', proposed: 120 },
  { id: 'break', name: 'breakMinutes', proposed: 50 },
] as const;

/** What the desktop reminds of. */
export function Reminders() {
  const { t } = useTranslation();
  const { view, change } = useSettingsShown();
  const { reminders } = view.settings;
  const set = (wanted: NonNullable<SettingsChange['reminders']>) => change({ reminders: wanted });
  const elsewhere = view.abilities.platform === null ? { hint: t('settings.onDesktop') } : {};
  return (
    <Section id="reminders" {...elsewhere}>
      <SwitchSetting
        id="planned-checkout"
        name="reminders.plannedCheckout"
        label={t('settings.plannedCheckout')}
        checked={reminders.plannedCheckout}
        onChange={(plannedCheckout) => void set({ plannedCheckout })}
      />
      {timed.map(({ id, name, proposed }) => (
        <Setting key={id} id={id} name={`reminders.${name}`} label={t(`settings.${name}`)}>
          {(control) => (
            <>
              {reminders[name] !== null && (
                <MinutesField
                  id={`${id}-minutes`}
                  label={t(`settings.after.${name}`)}
                  minutes={reminders[name]}
                  onChange={(minutes) => set({ [name]: minutes })}
                />
              )}
              <Switch
                id={control.id}
                checked={reminders[name] !== null}
                onChange={(event) => void set({ [name]: event.currentTarget.checked ? proposed : null })}
              />
            </>
          )}
        </Setting>
      ))}
    </Section>
  );
}
