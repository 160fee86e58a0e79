import { useTranslation } from 'react-i18next';
import type { Trouble } from '../client/index.ts';
import { WarningIcon } from './icons.tsx';
import styles from './trouble-text.module.css';

type TroubleText = {
  trouble: Trouble | null;
  /** Something was asked, and nothing to be changed. */
  asking?: boolean;
};

const unanswered = { STORAGE_FAILED: 'unanswered.failed', DISCONNECTED: 'unanswered.disconnected' } as const;

/** What went wrong, in words, where it was caused. The host speaks English; others read ours first. */
export function TroubleText({ trouble, asking = false }: TroubleText) {
  const { t, i18n } = useTranslation();
  const said = trouble !== null && 'message' in trouble ? trouble.message : null;
  const ours = ({ code }: Trouble) =>
    asking && (code === 'STORAGE_FAILED' || code === 'DISCONNECTED') ? t(unanswered[code]) : t(`trouble.${code}`);
  const english = i18n.language === 'en' && said !== null;
  return (
    <div role="alert" className={styles.place}>
      {trouble !== null && (
        <p className={styles.trouble}>
          <WarningIcon />
          <span>
            {!english && ours(trouble)} {said !== null && <span lang="en">{said}</span>}
          </span>
        </p>
      )}
    </div>
  );
}
