import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFeed } from '../shared/client-context.tsx';
import { askForNewSession, open, type Route, useRoute } from '../shared/route.ts';
import { AskedDialog, type AskedHere } from './asked-dialog.tsx';
import type { Asked } from './entries/index.ts';
import styles from './palette.module.css';
import { Palette } from './palette.tsx';

/** The palette over a window. As with other dialogs, the page behind is not locked. */
export function PaletteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { seen } = useFeed();
  const over = useRoute().window;
  const [asked, setAsked] = useState<AskedHere | null>(null);
  const show = (route: Route) => {
    onClose();
    open(route);
  };
  const ask = (wanted: Asked) => {
    if (wanted.about !== 'newSession') return setAsked(wanted);
    onClose();
    askForNewSession();
  };
  if (asked !== null) return <AskedDialog asked={asked} onClose={onClose} />;
  return (
    <Modal.Root opened onClose={onClose} lockScroll={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body p="sm">
          {seen === null ? (
            <p className={styles.waiting}>{t('connection.connecting')}</p>
          ) : (
            <Palette current={seen.current} over={over} onShow={show} onAsk={ask} onDone={onClose} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
