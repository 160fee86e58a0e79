import type { ReactNode } from 'react';
import type { SettingId } from '../shared/setting-places.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useIsFound } from './search.ts';
import styles from './settings.module.css';
import { type SettingName, useSettingsShown } from './use-settings.ts';

type Setting = {
  id: SettingId;
  /** What it is called in the contract; nothing of it is set elsewhere. */
  name: SettingName;
  label: string;
  hint?: ReactNode;
  /** How the control is named and described: `aria-labelledby` for what is no form field. */
  children(control: { id: string; labelId: string; hintId: string | undefined }): ReactNode;
};

/** A row: what is set, and the control to its right or, where there is no room, below. */
export function Setting({ id, name, label, hint, children }: Setting) {
  const { changing, refused } = useSettingsShown();
  if (!useIsFound(id)) return null;
  const labelId = `${id}-label`;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const isChanging = changing.has(name);
  return (
    <div id={id} className={styles.setting} data-changing={isChanging || undefined} aria-busy={isChanging}>
      <div className={styles.words}>
        <label id={labelId} htmlFor={`${id}-control`}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={hintId} className={styles.explained}>
            {hint}
          </p>
        )}
      </div>
      <div className={styles.control}>{children({ id: `${id}-control`, labelId, hintId })}</div>
      {refused?.names.includes(name) && (
        <div className={styles.refused}>
          <TroubleText trouble={refused.trouble} />
        </div>
      )}
    </div>
  );
}
