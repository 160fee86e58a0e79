import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../shared/use-query.ts';
import { Section } from './section.tsx';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';
import { SwitchSetting } from './switch-setting.tsx';
import { useSettingsShown } from './use-settings.ts';

/** This computer, and what the product does on it without being told each time. */
export function Computer() {
  const { t } = useTranslation();
  const { view, change } = useSettingsShown();
  const { settings, abilities } = view;
  return (
    <Section id="computer">
      <Setting id="device-name" name="deviceName" label={t('settings.deviceName')} hint={t('settings.deviceNameHint')}>
        {({ id, hintId }) => <NameField id={id} hintId={hintId} />}
      </Setting>
      {abilities.autostart && (
        <SwitchSetting
          id="starts-with-system"
          name="startsWithSystem"
          label={t('settings.startsWithSystem')}
          checked={settings.startsWithSystem}
          onChange={(startsWithSystem) => void change({ startsWithSystem })}
        />
      )}
      {abilities.platform !== null && (
        <SwitchSetting
          id="updates-itself"
          name="updatesItself"
          label={t('settings.updatesItself')}
          {...(abilities.updates ? {} : { hint: t('settings.noUpdates') })}
          checked={settings.updatesItself}
          disabled={!abilities.updates && !settings.updatesItself}
          onChange={(updatesItself) => void change({ updatesItself })}
        />
      )}
    </Section>
  );
}

/** Empty is the name that the computer has by itself. */
function NameField({ id, hintId }: { id: string; hintId: string | undefined }) {
  const { view, change } = useSettingsShown();
  const own = useQuery<'devices'>({ type: 'devices' }).value?.devices.find((device) => device.own);
  const { deviceName } = view.settings;
  const [typed, setTyped] = useState<string | null>(null);
  const take = async () => {
    if (typed === null) return;
    const wanted = typed.trim() === '' ? null : typed.trim();
    if (wanted !== deviceName) await change({ deviceName: wanted });
    setTyped(null);
  };
  return (
    <TextInput
      id={id}
      className={styles.name}
      aria-describedby={hintId}
      maxLength={200}
      placeholder={deviceName === null ? own?.name : undefined}
      value={typed ?? deviceName ?? ''}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void take()}
      onKeyDown={(event) => event.key === 'Enter' && void take()}
    />
  );
}
