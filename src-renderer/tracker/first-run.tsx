import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MinutesField, Shortcut, useSettings } from '../settings/index.ts';
import panel from '../shared/panel.module.css';
import { open } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { Unanswered } from '../shared/unanswered.tsx';
import styles from './first-run.module.css';

/** What is good to know and to set before anything was ever recorded. The first session that starts takes its place. */
export default function FirstRun() {
  const { t } = useTranslation();
  const { view, asked, refused, change } = useSettings();
  if (view === undefined) {
    return asked.trouble === null ? null : (
      <section className={panel.panel} aria-labelledby="first-run">
        <div className={panel.headed}>
          <h2 id="first-run">{t('firstRun.title')}</h2>
        </div>
        <Unanswered asked={asked} />
      </section>
    );
  }
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
            <div className={styles.row}>
              <Shortcut
                name="toggle"
                shortcuts={settings.shortcuts}
                state={abilities.shortcuts.toggle}
                onChange={change}
              />
            </div>
          </div>
        )}
        <div className={styles.row}>
          <label htmlFor="first-idle-minutes">{t('settings.idleMinutes')}</label>
          <MinutesField
            id="first-idle-minutes"
            minutes={settings.away.idleMinutes}
            onChange={(idleMinutes) => change({ away: { idleMinutes } })}
          />
        </div>
        {abilities.autostart && (
          <Switch
            label={t('settings.startsWithSystem')}
            checked={settings.startsWithSystem}
            onChange={(event) => void change({ startsWithSystem: event.currentTarget.checked })}
          />
        )}
        <div className={styles.row}>
          <span>{t('firstRun.before')}</span>
          <Button variant="default" size="sm" onClick={() => open({ window: 'data' })}>
            {t('firstRun.import')}
          </Button>
        </div>
      </div>
      <TroubleText trouble={refused?.trouble ?? asked.trouble} />
    </section>
  );
}
