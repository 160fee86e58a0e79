import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsChange } from '#contract';
import panel from '../shared/panel.module.css';
import { MinutesField } from './minutes-field.tsx';
import styles from './settings.module.css';

type Reminders = { reminders: Settings['reminders']; onDesktop: boolean; onChange(change: SettingsChange): void };

/** What is proposed when a reminder is switched on. */
const proposed = { notTrackingMinutes: 15, longSessionMinutes: 120, breakMinutes: 50 };
const timed = ['notTrackingMinutes', 'longSessionMinutes', 'breakMinutes'] as const;

/** What the desktop reminds of. */
export function Reminders({ reminders, onDesktop, onChange }: Reminders) {
  const { t } = useTranslation();
  const change = (wanted: NonNullable<SettingsChange['reminders']>) => onChange({ reminders: wanted });
  return (
    <section className={panel.panel} aria-labelledby="reminders">
      <h2 id="reminders">{t('settings.reminders')}</h2>
      {!onDesktop && <p className={styles.hint}>{t('settings.onDesktop')}</p>}
      <div className={styles.fields}>
        <Switch
          label={t('settings.plannedCheckout')}
          checked={reminders.plannedCheckout}
          onChange={(event) => change({ plannedCheckout: event.currentTarget.checked })}
        />
        {timed.map((name) => (
          <div key={name} className={styles.timed}>
            <Switch
              label={t(`settings.${name}`)}
              checked={reminders[name] !== null}
              onChange={(event) => change({ [name]: event.currentTarget.checked ? proposed[name] : null })}
            />
            {reminders[name] !== null && (
              <MinutesField
                label={t(`settings.after.${name}`)}
                minutes={reminders[name]}
                onChange={(minutes) => change({ [name]: minutes })}
              />
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
