import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { Fragment, type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desktopBridge } from '../client/index.ts';
import { CrossIcon } from '../shared/icons.tsx';
import { keysOf } from '../shared/keys-of.ts';
import { isMac } from '../shared/platform.ts';
import { modifiersOf, type Recorded, recorded } from './accelerator.ts';
import styles from './shortcuts.module.css';

type Refusal = Extract<Recorded, { is: 'refused' }>['because'];

type ShortcutRecorder = {
  /** What the shortcut does. */
  name: string;
  accelerator: string | null;
  describedBy: string;
  /** Null takes the keys away. */
  onRecord(accelerator: string | null): void;
  /** Null when there is nothing wrong any more. */
  onRefuse(because: Refusal | null): void;
};

/**
 * A button that takes the next keys as its shortcut and shows them while they are held. Escape leaves it as it is,
 * Backspace takes the keys away, Tab goes on as ever.
 */
export function ShortcutRecorder({ name, accelerator, describedBy, onRecord, onRefuse }: ShortcutRecorder) {
  const { t } = useTranslation();
  const mac = isMac();
  const [held, setHeld] = useState<string[] | null>(null);
  const recording = held !== null;
  useRestingShortcuts(recording);
  const end = () => setHeld(null);
  const begin = () => {
    onRefuse(null);
    setHeld([]);
  };
  const take = (keys: string | null) => {
    end();
    onRecord(keys);
  };

  const record = (event: KeyboardEvent) => {
    const outcome = recorded(event, mac);
    setHeld(modifiersOf(event, mac));
    onRefuse(outcome.is === 'refused' ? outcome.because : null);
    if (outcome.is === 'recorded') take(outcome.accelerator);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const alone = hasNoModifier(event) ? event.key : null;
    if (!recording || event.repeat || event.nativeEvent.isComposing || alone === 'Tab') return;
    event.preventDefault();
    if (alone === 'Backspace') return take(null);
    if (alone !== 'Escape') return record(event);
    onRefuse(null);
    end();
  };

  const keys = recording ? held : accelerator === null ? [] : accelerator.split('+');
  const shown = keys.length === 0 ? null : keysOf(keys.join('+'), mac);
  const empty = t(recording ? 'settings.record.press' : 'settings.shortcutOff');
  return (
    <span className={styles.recorder}>
      <UnstyledButton
        className={styles.keys}
        data-recording={recording || undefined}
        aria-describedby={describedBy}
        onClick={begin}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => recording && setHeld(modifiersOf(event, mac))}
        onBlur={end}
      >
        <span className="visually-hidden">{name}: </span>
        {shown === null && <span>{empty}</span>}
        {shown?.map((key, place) => (
          <Fragment key={key}>
            {place > 0 && ' '}
            <Kbd>{key}</Kbd>
          </Fragment>
        ))}
        {recording && shown !== null && <span aria-hidden>…</span>}
      </UnstyledButton>
      {accelerator !== null && !recording && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('settings.record.clear', { name })}
          onClick={() => take(null)}
        >
          <CrossIcon />
        </ActionIcon>
      )}
    </span>
  );
}

/** Shift is none here: it goes with Tab. */
function hasNoModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !(ctrlKey || altKey || metaKey);
}

/** The system gives keys that are taken already to the shortcut that has them, and not to the window. */
function useRestingShortcuts(resting: boolean): void {
  useEffect(() => {
    if (!resting) return;
    desktopBridge()?.holdShortcuts(true);
    return () => desktopBridge()?.holdShortcuts(false);
  }, [resting]);
}
