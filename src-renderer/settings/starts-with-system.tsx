import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SettingsChange } from '#contract';
import panel from '../shared/panel.module.css';

type StartsWithSystem = { starts: boolean; onChange(change: SettingsChange): void };

/** Whether the desktop starts it, so that nobody has to think of it. */
export function StartsWithSystem({ starts, onChange }: StartsWithSystem) {
  const { t } = useTranslation();
  return (
    <section className={panel.panel} aria-labelledby="starting">
      <h2 id="starting">{t('settings.starting')}</h2>
      <Switch
        label={t('settings.startsWithSystem')}
        checked={starts}
        onChange={(event) => onChange({ startsWithSystem: event.currentTarget.checked })}
      />
    </section>
  );
}
