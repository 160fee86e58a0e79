import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsChange } from '#contract';
import panel from '../shared/panel.module.css';
import styles from './settings.module.css';

type OfItself = {
  settings: Settings;
  /** Whether this desktop shows a tray. */
  tray: boolean;
  onChange(change: SettingsChange): void;
};

/** What the desktop app does without being told each time. */
export function OfItself({ settings, tray, onChange }: OfItself) {
  const { t } = useTranslation();
  return (
    <section className={panel.panel} aria-labelledby="of-itself">
      <h2 id="of-itself">{t('settings.ofItself')}</h2>
      <div className={styles.fields}>
        {!tray && <p className={styles.hint}>{t('settings.noTray')}</p>}
        {(['startsWithSystem', 'updatesItself'] as const).map((name) => (
          <Switch
            key={name}
            label={t(`settings.${name}`)}
            checked={settings[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </section>
  );
}
