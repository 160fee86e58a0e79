import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsChange, ShortcutName, ShortcutState } from '#contract';
import { CheckedIcon, WarningIcon } from '../shared/icons.tsx';
import { keysText } from '../shared/keys-of.ts';
import { isMac } from '../shared/platform.ts';
import { useTell } from '../shared/undo-context.tsx';
import { sameKeys } from './accelerator.ts';
import { shortcutCommands, shortcutNames } from './shortcut-commands.ts';
import { ShortcutRecorder } from './shortcut-recorder.tsx';
import styles from './shortcuts.module.css';

type ShortcutRow = {
  name: ShortcutName;
  shortcuts: Settings['shortcuts'];
  state: ShortcutState;
  /** Resolves to whether it was saved. */
  onChange(change: SettingsChange): Promise<boolean>;
};

/** One global shortcut: what it does, its keys, and what became of them. */
export function Shortcut({ name, shortcuts, state, onChange }: ShortcutRow) {
  const { t } = useTranslation();
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const tell = useTell();
  const set = async (accelerator: string | null) => {
    const before = shortcuts[name];
    const isSaved = await onChange({ shortcuts: { [name]: accelerator } });
    if (!isSaved || accelerator !== null || before === null) return;
    const words = t('settings.record.removed', { name: t(`settings.shortcut.${name}`) });
    tell({ about: 'removed', words, back: () => onChange({ shortcuts: { [name]: before } }) });
  };
  const take = (accelerator: string | null) => {
    const conflict = accelerator === null ? null : conflictOf(accelerator, name, shortcuts, t);
    setRefusal(conflict);
    if (conflict === null) void set(accelerator);
  };
  return (
    <>
      <span>{t(`settings.shortcut.${name}`)}</span>
      <ShortcutRecorder
        name={t(`settings.shortcut.${name}`)}
        accelerator={shortcuts[name]}
        describedBy={id}
        onRecord={take}
        onRefuse={(because) =>
          setRefusal(
            because === null ? null : t(`settings.record.${because}`, { keys: isMac() ? '⌘, ⌃, ⌥' : 'Ctrl, Alt' }),
          )
        }
      />
      <span id={id} className={styles.state} role="status">
        {refusal === null ? <State name={name} shortcuts={shortcuts} state={state} /> : <Trouble text={refusal} />}
      </span>
    </>
  );
}

/** What became of the keys that are set. */
function State({ name, shortcuts, state }: Omit<ShortcutRow, 'onChange'>) {
  const { t } = useTranslation();
  const accelerator = shortcuts[name];
  if (accelerator === null) return null;
  const conflict = conflictOf(accelerator, name, shortcuts, t);
  if (conflict !== null) return <Trouble text={conflict} />;
  if (state === 'set') {
    return (
      <span className={styles.set}>
        <CheckedIcon /> {t('settings.record.set')}
      </span>
    );
  }
  if (state === 'taken' || state === 'invalid') return <Trouble text={t(`settings.record.${state}`)} />;
  if (state !== 'requested') return null;
  return (
    <>
      {t('settings.record.requested')} <code>{shortcutCommands[name]}</code>
    </>
  );
}

function Trouble({ text }: { text: string }) {
  return (
    <span className={styles.trouble}>
      <WarningIcon />
      <span>{text}</span>
    </span>
  );
}

/** That another of ours has these keys, in words; null when none has. */
function conflictOf(accelerator: string, name: ShortcutName, shortcuts: Settings['shortcuts'], t: TFunction) {
  const mac = isMac();
  const other = shortcutNames.find((one) => {
    const keys = shortcuts[one];
    return one !== name && keys !== null && sameKeys(keys, accelerator, mac);
  });
  if (other === undefined) return null;
  return t('settings.record.conflict', { name: t(`settings.shortcut.${other}`), keys: keysText(accelerator, mac) });
}
