import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowRequest } from '#contract';
import { desktopBridge } from '../client/index.ts';
import { useFeed } from '../shared/client-context.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { askForNewSession, goBack, openInstead, type Route } from '../shared/route.ts';
import { useEscape } from '../shared/use-escape.ts';
import { AskedDialog, type AskedHere } from './asked-dialog.tsx';
import type { Asked } from './entries/index.ts';
import styles from './palette.module.css';
import { Palette } from './palette.tsx';

/** The palette as a window of its own, which goes once something was chosen and done. */
export function PaletteWindow() {
  const { t } = useTranslation();
  const { seen } = useFeed();
  const [asked, setAsked] = useState<AskedHere | null>(null);
  usePageTitle(t('palette.title'));
  useEscape(goBack);
  const ask = (wanted: Asked) => {
    if (wanted.about !== 'newSession') return setAsked(wanted);
    if (!shownOnDesktop({ window: 'new-session' })) askForNewSession();
  };
  return (
    <main className={styles.window}>
      <h1 className="visually-hidden">{t('palette.title')}</h1>
      {seen === null && <p className={styles.waiting}>{t('connection.connecting')}</p>}
      {seen !== null && asked === null && (
        <Palette current={seen.current} over={null} onShow={show} onAsk={ask} onDone={goBack} />
      )}
      {asked !== null && <AskedDialog asked={asked} onClose={goBack} />}
    </main>
  );
}

function show(route: Route): void {
  if (!shownOnDesktop(route)) openInstead(route);
}

/** Whether another window of the desktop was opened in place of this one. */
function shownOnDesktop(request: WindowRequest): boolean {
  const bridge = desktopBridge();
  bridge?.openWindow(request);
  bridge?.closeWindow();
  return bridge !== undefined;
}
