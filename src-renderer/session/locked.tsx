import { useTranslation } from 'react-i18next';
import { LockIcon } from '../shared/icons.tsx';
import styles from './session.module.css';

/** In place of a way to change something that whoever signed the session off has locked. */
export function Locked() {
  const { t } = useTranslation();
  return (
    <span className={styles.locked}>
      <LockIcon /> {t('session.isLocked')}
    </span>
  );
}
