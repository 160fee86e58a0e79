import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Dialog = { title: string; onClose(): void; children: ReactNode };

/** A dialog over the window. The page behind is not locked: that would need a <style> that the page refuses. */
export function Dialog({ title, onClose, children }: Dialog) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={title}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
    </Modal>
  );
}
