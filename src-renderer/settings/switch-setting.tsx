import { Switch } from '@mantine/core';
import type { SettingId } from '../shared/setting-places.ts';
import { Setting } from './setting.tsx';
import type { SettingName } from './use-settings.ts';

type SwitchSetting = {
  id: SettingId;
  name: SettingName;
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
};

/** Something that is on or off. */
export function SwitchSetting({ checked, disabled = false, onChange, ...setting }: SwitchSetting) {
  return (
    <Setting {...setting}>
      {({ id, hintId }) => (
        <Switch
          id={id}
          aria-describedby={hintId}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Setting>
  );
}
