import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import panel from '../shared/panel.module.css';
import styles from './reports.module.css';

type Counting = {
  progress: { done: number; total: number } | null;
  /** Something else is shown meanwhile: only what takes a while is worth a word. */
  quiet: boolean;
  onCancel(): void;
};

/** That it is being added up: how far, and a way to stop it, where it takes a while. */
export function Counting({ progress, quiet, onCancel }: Counting) {
  const { t } = useTranslation();
  if (progress === null) return quiet ? null : <p className={panel.soft}>{t('reports.counting')}</p>;
  return (
    <div className={`${panel.panel} ${styles.counting}`}>
      <p role="status">{t('reports.countingYears', progress)}</p>
      <progress
        className={styles.progress}
        aria-label={t('reports.counting')}
        value={progress.done}
        max={progress.total}
      />
      <Button variant="default" size="compact-sm" onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
