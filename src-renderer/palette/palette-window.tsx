import { useTranslation } from 'react-i18next';
import { desktopBridge } from '../client/index.ts';
import { useFeed } from '../shared/client-context.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { goBack, openInstead, type Route } from '../shared/route.ts';
import { useEscape } from '../shared/use-escape.ts';
import styles from './palette.module.css';
import { Palette } from './palette.tsx';

/** The palette as a window of its own, which goes once something was chosen. */
export function PaletteWindow() {
  const { t } = useTranslation();
  const { seen } = useFeed();
  usePageTitle(t('palette.title'));
  useEscape(goBack);
  return (
    <main className={styles.window}>
      <h1 className="visually-hidden">{t('palette.title')}</h1>
      {seen !== null && <Palette current={seen.current} over={null} onShow={show} onDone={goBack} />}
    </main>
  );
}

function show(route: Route): void {
  const bridge = desktopBridge();
  if (bridge === undefined) openInstead(route);
  bridge?.openWindow(route);
  bridge?.closeWindow();
}
