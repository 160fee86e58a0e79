import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackIcon } from './icons.tsx';
import { goBack } from './route.ts';
import styles from './window-heading.module.css';

/** The head of a window that was opened from another one: its name, and the way back. */
export function WindowHeading({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <header className={styles.heading}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('action.back')} onClick={goBack}>
        <BackIcon />
      </ActionIcon>
      <h1>{title}</h1>
    </header>
  );
}
