import { Modal } from '@mantine/core';
import { type ReactNode, useEffectEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

type Dialog = {
  title: string;
  /** What is said at its foot. */
  foot?: ReactNode;
  onClose(): void;
  children: ReactNode;
};

/** A dialog over the window. The page behind is not locked: that would need a <style> that the page refuses. */
export function Dialog({ title, foot, onClose, children }: Dialog) {
  const { t } = useTranslation();
  useEscapeInside(onClose);
  return (
    <Modal.Root
      opened
      centered
      onClose={onClose}
      closeOnEscape={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('action.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
        {foot}
      </Modal.Content>
    </Modal.Root>
  );
}

/** Escape closes the dialog, and is used up by it: it does not leave the window below as well. */
function useEscapeInside(close: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    close();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}
