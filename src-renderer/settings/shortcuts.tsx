import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShortcutName } from '#contract';
import type { SettingId } from '../shared/setting-places.ts';
import { useIsFound } from './search.ts';
import { Section } from './section.tsx';
import { Shortcut } from './shortcut.tsx';
import { shortcutCommands, shortcutNames } from './shortcut-commands.ts';
import styles from './shortcuts.module.css';
import { useSettingsShown } from './use-settings.ts';

const places: Readonly<Record<ShortcutName, SettingId>> = {
  toggle: 'shortcut-toggle',
  newSession: 'shortcut-new-session',
  palette: 'shortcut-palette',
  checkout: 'shortcut-checkout',
};

/** Global shortcuts: they work on the desktop, from wherever one is. */
export function Shortcuts() {
  const { t } = useTranslation();
  const { view, change } = useSettingsShown();
  const { shortcuts } = view.settings;
  const states = view.abilities.shortcuts;
  const available = shortcutNames.every((name) => states[name] !== 'unavailable');
  return (
    <Section id="shortcuts" hint={t(available ? 'settings.record.how' : 'settings.record.elsewhere')}>
      <ul className={styles.shortcuts}>
        {shortcutNames.map((name) => (
          <Row key={name} place={places[name]}>
            {available ? (
              <Shortcut name={name} shortcuts={shortcuts} state={states[name]} onChange={change} />
            ) : (
              <>
                <span>{t(`settings.shortcut.${name}`)}</span>
                <code>{shortcutCommands[name]}</code>
              </>
            )}
          </Row>
        ))}
      </ul>
    </Section>
  );
}

function Row({ place, children }: { place: SettingId; children: ReactNode }) {
  if (!useIsFound(place)) return null;
  return (
    <li id={place} className={styles.shortcut}>
      {children}
    </li>
  );
}
