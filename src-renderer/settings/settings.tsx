import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shared/page-title.ts';
import { goBack } from '../shared/route.ts';
import { Unanswered } from '../shared/unanswered.tsx';
import { useEscape } from '../shared/use-escape.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import { AppearanceSettings } from './appearance.tsx';
import { Computer } from './computer.tsx';
import { DataLink } from './data-link.tsx';
import { Desktop } from './desktop.tsx';
import { Goal } from './goal.tsx';
import { Leaving } from './leaving.tsx';
import { Reminders } from './reminders.tsx';
import { FoundProvider, found } from './search.ts';
import { SearchField } from './search-field.tsx';
import { SectionList } from './section-list.tsx';
import styles from './settings.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { useAddressed } from './use-addressed.ts';
import { SettingsProvider, useSettings } from './use-settings.ts';

/** Everything that can be set. What is shown as set is saved. */
export function Settings() {
  const { t } = useTranslation();
  const { view, asked, ...settings } = useSettings();
  const [typed, setTyped] = useState('');
  const isFound = useMemo(() => found(typed, t), [typed, t]);
  usePageTitle(t('settings.title'));
  useEscape(goBack);
  useAddressed(view !== undefined);
  return (
    <div className={frame.wide}>
      <div className={styles.head}>
        <WindowHeading title={t('settings.title')} />
        <search className={styles.search}>
          <SearchField typed={typed} onType={setTyped} />
        </search>
      </div>
      <div className={styles.columns}>
        <SectionList found={isFound} />
        <main className={frame.stack}>
          <Unanswered asked={asked} />
          <p role="status" className={styles.nothing}>
            {isFound.size === 0 && t('settings.nothingFound', { typed: typed.trim() })}
          </p>
          {view !== undefined && (
            <SettingsProvider value={{ view, ...settings }}>
              <FoundProvider value={isFound}>
                <Shortcuts />
                <Leaving />
                <Reminders />
                <Goal />
                <AppearanceSettings />
                <Computer />
                <DataLink />
                <Desktop />
              </FoundProvider>
            </SettingsProvider>
          )}
        </main>
      </div>
    </div>
  );
}
