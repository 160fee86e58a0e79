import { useTranslation } from 'react-i18next';
import type { Trouble } from '../client/index.ts';
import { WarningIcon } from './icons.tsx';
import styles from './trouble-text.module.css';

/** What went wrong, in words, where it was caused. The host speaks English; others read ours first. */
export function TroubleText({ trouble }: { trouble: Trouble | null }) {
  const { t, i18n } = useTranslation();
  const said = trouble !== null && 'message' in trouble ? trouble.message : null;
  const english = i18n.language === 'en' && said !== null;
  return (
    <div role="alert" className={styles.place}>
      {trouble !== null && (
        <p className={styles.trouble}>
          <WarningIcon />
          <span>
            {!english && t(`trouble.${trouble.code}`)} {said !== null && <span lang="en">{said}</span>}
          </span>
        </p>
      )}
    </div>
  );
}
