import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsChange } from '#contract';
import { canDetectIdle, mayDetectIdle, usePresenceWanted, wantPresence } from '../presence/index.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { MinutesField } from './minutes-field.tsx';
import { PresenceNow } from './presence-now.tsx';
import { Section } from './section.tsx';
import { Setting } from './setting.tsx';
import { SwitchSetting } from './switch-setting.tsx';
import { useSettingsShown } from './use-settings.ts';

const wishes = ['ask', 'resume', 'stay'] as const;

/** When the clock stops by itself, and what happens on coming back; with what the machine tells of it now. */
export function Leaving() {
  const { t } = useTranslation();
  const { view, change } = useSettingsShown();
  const { away } = view.settings;
  const set = (wanted: NonNullable<SettingsChange['away']>) => change({ away: wanted });
  return (
    <Section id="leaving">
      <Setting id="idle-minutes" name="away.idleMinutes" label={t('settings.idleMinutes')}>
        {({ id }) => (
          <MinutesField id={id} minutes={away.idleMinutes} onChange={(idleMinutes) => set({ idleMinutes })} />
        )}
      </Setting>
      <BrowserTells />
      <SwitchSetting
        id="pause-on-lock"
        name="away.pauseOnLock"
        label={t('settings.pauseOnLock')}
        checked={away.pauseOnLock}
        onChange={(pauseOnLock) => void set({ pauseOnLock })}
      />
      <ChoiceSetting
        id="on-return"
        name="away.onReturn"
        label={t('settings.onReturn')}
        choices={wishes.map((value) => ({ value, label: t(`settings.return.${value}`) }))}
        value={away.onReturn}
        onChange={(onReturn) => void set({ onReturn })}
      />
      {away.onReturn === 'resume' && (
        <Setting id="resume-within" name="away.resumeWithinMinutes" label={t('settings.resumeWithin')}>
          {({ id }) => (
            <MinutesField
              id={id}
              minutes={away.resumeWithinMinutes}
              onChange={(resumeWithinMinutes) => set({ resumeWithinMinutes })}
            />
          )}
        </Setting>
      )}
      <PresenceNow />
    </Section>
  );
}

/** Where the host itself cannot tell, the browser may, if it is allowed to. */
function BrowserTells() {
  const { t } = useTranslation();
  const { idle } = useSettingsShown().view.abilities;
  const wanted = usePresenceWanted();
  const [refused, setRefused] = useState(false);
  if (!canDetectIdle() || (idle === 'measured' && !wanted)) return null;
  const want = async (on: boolean) => {
    const allowed = !on || (await mayDetectIdle());
    setRefused(!allowed);
    wantPresence(on && allowed);
  };
  return (
    <SwitchSetting
      id="browser-tells"
      name="browserTells"
      label={t('settings.browserTells')}
      hint={t(refused ? 'settings.browserRefused' : 'settings.browserTellsHint')}
      checked={wanted}
      onChange={(on) => void want(on)}
    />
  );
}
