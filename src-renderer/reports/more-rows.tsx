import { useTranslation } from 'react-i18next';
import panel from '../shared/panel.module.css';
import { ShowMore } from '../shared/show-more.tsx';
import styles from './reports.module.css';

type MoreRows = { shown: number; all: number; onShow(): void };

/** The way to the rows of a list that are not shown. On paper, where there is none, how many those are. */
export function MoreRows({ shown, all, onShow }: MoreRows) {
  const { t } = useTranslation();
  if (shown >= all) return null;
  return (
    <>
      <ShowMore className={`${styles.all} ${styles.noPrint}`} words={t('others.all', { count: all })} onShow={onShow} />
      <p className={`${panel.soft} ${styles.onPaper}`}>{t('data.more', { count: all - shown })}</p>
    </>
  );
}
