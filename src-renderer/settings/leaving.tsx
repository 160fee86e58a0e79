import { SegmentedControl, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Abilities, Settings, SettingsChange } from '#contract';
import { canDetectIdle, mayDetectIdle, usePresenceWanted, wantPresence } from '../presence/index.ts';
import panel from '../shared/panel.module.css';
import { MinutesField } from './minutes-field.tsx';
import styles from './settings.module.css';

type Leaving = { away: Settings['away']; idle: Abilities['idle']; onChange(change: SettingsChange): void };

const wishes = ['ask', 'resume', 'stay'] as const;

/** When the clock stops by itself, and what happens on coming back. */
export function Leaving({ away, idle, onChange }: Leaving) {
  const { t } = useTranslation();
  const change = (wanted: NonNullable<SettingsChange['away']>) => onChange({ away: wanted });
  return (
    <section className={panel.panel} aria-labelledby="leaving">
      <h2 id="leaving">{t('settings.leaving')}</h2>
      <div className={styles.fields}>
        <MinutesField
          label={t('settings.idleMinutes')}
          minutes={away.idleMinutes}
          onChange={(idleMinutes) => change({ idleMinutes })}
        />
        {idle !== 'measured' && <p className={styles.hint}>{t(`settings.idle.${idle}`)}</p>}
        <BrowserTells idle={idle} />
        <Switch
          label={t('settings.pauseOnLock')}
          checked={away.pauseOnLock}
          onChange={(event) => change({ pauseOnLock: event.currentTarget.checked })}
        />
        <div>
          <p className={styles.label} id="on-return">
            {t('settings.onReturn')}
          </p>
          <SegmentedControl
            fullWidth
            aria-labelledby="on-return"
            data={wishes.map((value) => ({ value, label: t(`settings.return.${value}`) }))}
            value={away.onReturn}
            onChange={(onReturn) => change({ onReturn })}
          />
        </div>
        {away.onReturn === 'resume' && (
          <MinutesField
            label={t('settings.resumeWithin')}
            minutes={away.resumeWithinMinutes}
            onChange={(resumeWithinMinutes) => change({ resumeWithinMinutes })}
          />
        )}
      </div>
    </section>
  );
}

/** Where the host itself cannot tell, the browser may, if it is allowed to. */
function BrowserTells({ idle }: { idle: Abilities['idle'] }) {
  const { t } = useTranslation();
  const wanted = usePresenceWanted();
  const [refused, setRefused] = useState(false);
  if (!canDetectIdle() || (idle === 'measured' && !wanted)) return null;
  const want = async (on: boolean) => {
    const allowed = !on || (await mayDetectIdle());
    setRefused(!allowed);
    wantPresence(on && allowed);
  };
  return (
    <Switch
      label={t('settings.browserTells')}
      description={t('settings.browserTellsHint')}
      error={refused ? t('settings.browserRefused') : null}
      checked={wanted}
      onChange={(event) => void want(event.currentTarget.checked)}
    />
  );
}
