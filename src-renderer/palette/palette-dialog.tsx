import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFeed } from '../shared/client-context.tsx';
import { open } from '../shared/route.ts';
import { Palette } from './palette.tsx';

/** The palette over the tracker. As with other dialogs, the page behind is not locked. */
export function PaletteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { seen } = useFeed();
  return (
    <Modal.Root opened onClose={onClose} lockScroll={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body p="sm">
          {seen !== null && <Palette current={seen.current} over="tracker" onShow={open} onDone={onClose} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
