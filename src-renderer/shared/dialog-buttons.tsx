import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import dialog from './dialog.module.css';

/** What ends the form of a dialog: without a change, or with what `submit` says. */
export function DialogButtons({ submit, onClose }: { submit: string; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <div className={dialog.buttons}>
      <Button variant="default" onClick={onClose}>
        {t('action.cancel')}
      </Button>
      <Button type="submit">{submit}</Button>
    </div>
  );
}
