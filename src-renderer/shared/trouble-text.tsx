import { useTranslation } from 'react-i18next';
import type { Trouble } from '../client/index.ts';
import { WarningIcon } from './icons.tsx';
import { sentence } from './sentence.ts';
import styles from './trouble-text.module.css';
import { exactly } from './trouble-words.ts';

type TroubleText = {
  trouble: Trouble | null;
  /** What is said of it here, where that is not what is said of it everywhere. */
  words?: string | undefined;
  /** What the host said beside it, line by line. */
  more?: readonly string[];
};

/**
 * What went wrong, in words, where it was caused. The host speaks English; others read it in their own language, as exactly as
 * the host tells it in data, and what the host said behind that.
 */
export function TroubleText({ trouble, words, more = [] }: TroubleText) {
  const { t, i18n } = useTranslation();
  const said = trouble !== null && 'message' in trouble ? trouble.message : null;
  const english = i18n.language === 'en' && said !== null;
  return (
    <div role="alert" className={styles.place}>
      {trouble !== null && (
        <p className={styles.trouble}>
          <WarningIcon />
          <span>{english ? sentence(said) : (words ?? exactly(trouble, t) ?? t(`trouble.${trouble.code}`))}</span>
        </p>
      )}
      {said !== null && !english && (
        <details className={styles.original}>
          <summary>{t('trouble.original')}</summary>
          {[said, ...more].map((line) => (
            <p key={line} lang="en">
              {line}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
