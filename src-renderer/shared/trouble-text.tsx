import { useTranslation } from 'react-i18next';
import type { Trouble } from '../client/index.ts';
import { WarningIcon } from './icons.tsx';
import styles from './trouble-text.module.css';

type TroubleText = {
  trouble: Trouble | null;
  /** What is said of it here, where that is not what is said of it everywhere. */
  words?: string | undefined;
};

/** What went wrong, in words, where it was caused. The host speaks English; others read ours first. */
export function TroubleText({ trouble, words }: TroubleText) {
  const { t, i18n } = useTranslation();
  const said = trouble !== null && 'message' in trouble ? trouble.message : null;
  const english = i18n.language === 'en' && said !== null;
  return (
    <div role="alert" className={styles.place}>
      {trouble !== null && (
        <p className={styles.trouble}>
          <WarningIcon />
          <span>
            {!english && (words ?? t(`trouble.${trouble.code}`))} {said !== null && <span lang="en">{said}</span>}
          </span>
        </p>
      )}
    </div>
  );
}
