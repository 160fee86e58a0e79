import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MinutesField, Shortcut, useSettings } from '../settings/index.ts';
import panel from '../shared/panel.module.css';
import { open } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import styles from './first-run.module.css';

/** What is good to know and to set before anything was ever recorded. The first session that starts takes its place. */
export default function FirstRun() {
  const { t } = useTranslation();
  const { view, asked, refused, change } = useSettings();
  if (view === undefined) return null;
  const { settings, abilities } = view;
  return (
    <section className={panel.panel} aria-labelledby="first-run">
      <div className={panel.heading}>
        <h2 id="first-run">{t('firstRun.title')}</h2>
      </div>
      <p className={panel.soft}>{t('firstRun.later')}</p>
      <div className={styles.fields}>
        {abilities.shortcuts.toggle !== 'unavailable' && (
          <div>
            <p className={panel.soft}>{t('firstRun.anywhere')}</p>
            <div className={styles.shortcut}>
              <Shortcut
                name="toggle"
                shortcuts={settings.shortcuts}
                state={abilities.shortcuts.toggle}
                onChange={change}
              />
            </div>
          </div>
        )}
        <MinutesField
          id="first-idle-minutes"
          label={t('settings.idleMinutes')}
          minutes={settings.away.idleMinutes}
          onChange={(idleMinutes) => change({ away: { idleMinutes } })}
        />
        {abilities.autostart && (
          <Switch
            label={t('settings.startsWithSystem')}
            checked={settings.startsWithSystem}
            onChange={(event) => void change({ startsWithSystem: event.currentTarget.checked })}
          />
        )}
        <p className={styles.import}>
          {t('firstRun.before')}{' '}
          <Button variant="default" size="compact-sm" onClick={() => open({ window: 'data' })}>
            {t('firstRun.import')}
          </Button>
        </p>
      </div>
      <TroubleText trouble={refused?.trouble ?? asked.trouble} />
    </section>
  );
}
