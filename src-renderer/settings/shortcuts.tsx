import { useTranslation } from 'react-i18next';
import type { Abilities, Settings, SettingsChange } from '#contract';
import panel from '../shared/panel.module.css';
import styles from './settings.module.css';
import { Shortcut } from './shortcut.tsx';
import { shortcutCommands, shortcutNames } from './shortcut-commands.ts';
import rowStyles from './shortcuts.module.css';

type Shortcuts = {
  shortcuts: Settings['shortcuts'];
  states: Abilities['shortcuts'];
  onChange(change: SettingsChange): void;
};

/** Global shortcuts: they work on the desktop, from wherever one is. */
export function Shortcuts({ shortcuts, states, onChange }: Shortcuts) {
  const { t } = useTranslation();
  const available = shortcutNames.every((name) => states[name] !== 'unavailable');
  return (
    <section className={panel.panel} aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('settings.shortcuts')}</h2>
      <p className={styles.hint}>{t(available ? 'settings.record.how' : 'settings.record.elsewhere')}</p>
      <ul className={rowStyles.shortcuts}>
        {shortcutNames.map((name) =>
          available ? (
            <Shortcut key={name} name={name} shortcuts={shortcuts} state={states[name]} onChange={onChange} />
          ) : (
            <li key={name} className={rowStyles.shortcut}>
              <span>{t(`settings.shortcut.${name}`)}</span>
              <code>{shortcutCommands[name]}</code>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
