import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutdated, onOutdated } from './outdated.ts';
import panel from './panel.module.css';
import { goBack, type Route } from './route.ts';
import styles from './unanswered.module.css';
import { useEscape } from './use-escape.ts';
import frame from './window.module.css';
import { WindowHeading } from './window-heading.tsx';

const titles = {
  checkout: 'checkout.title',
  session: 'session.title',
  sessions: 'sessions.title',
  reports: 'reports.title',
  data: 'data.title',
  settings: 'settings.title',
  // They have no heading.
  tracker: null,
  palette: null,
} as const satisfies Record<Route['window'], string | null>;

/**
 * Stands for a window whose part of the product is still on its way. It says so after a moment, and that it does not come
 * by itself where the page is older than the product; the way back is there in any case.
 */
export function WindowComing({ window }: { window: Route['window'] }) {
  const { t } = useTranslation();
  const isOld = useSyncExternalStore(onOutdated, isOutdated);
  const title = titles[window];
  useEscape(goBack);
  return (
    <main className={`${frame.reading} ${styles.late}`}>
      {title !== null && <WindowHeading title={t(title)} />}
      <p className={panel.soft} role="status">
        {t(isOld ? 'connection.afterReload' : 'connection.opening')}
      </p>
    </main>
  );
}
