import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SettingId } from '../shared/setting-places.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';
import type { SettingName } from './use-settings.ts';

type ChoiceSetting<Value extends string> = {
  id: SettingId;
  name: SettingName;
  label: string;
  hint?: ReactNode;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange(value: Value): void;
};

/** One of few, all of them in view. */
export function ChoiceSetting<Value extends string>({ choices, value, onChange, ...setting }: ChoiceSetting<Value>) {
  return (
    <Setting {...setting}>
      {({ labelId }) => (
        <SegmentedControl aria-labelledby={labelId} data={[...choices]} value={value} onChange={onChange} />
      )}
    </Setting>
  );
}

/** One of more than are worth the room. */
export function ListSetting<Value extends string>({ choices, value, onChange, ...setting }: ChoiceSetting<Value>) {
  const take = (wanted: string) => {
    const choice = choices.find((one) => one.value === wanted);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <Setting {...setting}>
      {({ id, hintId }) => (
        <NativeSelect
          id={id}
          className={styles.choice}
          aria-describedby={hintId}
          data={[...choices]}
          value={value}
          onChange={(event) => take(event.currentTarget.value)}
        />
      )}
    </Setting>
  );
}
