import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shared/page-title.ts';
import { goBack } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useEscape } from '../shared/use-escape.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import { DataLink } from './data-link.tsx';
import { Leaving } from './leaving.tsx';
import { OfItself } from './of-itself.tsx';
import { Reminders } from './reminders.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useSettings } from './use-settings.ts';

/** Everything that can be set. A change holds at once. */
export function Settings() {
  const { t } = useTranslation();
  const { view, trouble, change } = useSettings();
  // A browser has no shortcuts that work from anywhere.
  const onDesktop = view !== undefined && view.abilities.shortcuts.toggle !== 'unavailable';
  usePageTitle(t('settings.title'));
  useEscape(goBack);
  return (
    <div className={frame.reading}>
      <WindowHeading title={t('settings.title')} />
      <main className={frame.stack}>
        <TroubleText trouble={trouble} />
        {view !== undefined && (
          <>
            <Leaving away={view.settings.away} idle={view.abilities.idle} onChange={change} />
            <Reminders reminders={view.settings.reminders} onDesktop={onDesktop} onChange={change} />
            <Shortcuts shortcuts={view.settings.shortcuts} states={view.abilities.shortcuts} onChange={change} />
            <DataLink />
            {onDesktop && <OfItself settings={view.settings} tray={view.abilities.tray} onChange={change} />}
          </>
        )}
      </main>
    </div>
  );
}
