import { useTranslation } from 'react-i18next';
import { WarningIcon } from '../shared/icons.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useNumbers } from '../shared/use-numbers.ts';
import styles from './selection-bar.module.css';
import type { Outcome } from './use-editing.ts';

const mostNamed = 5;

/** Which sessions could not be changed, and why, each in the reader's own language. */
export function Refused({ outcome: { refused, trouble } }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const number = useNumbers();
  return (
    <div className={styles.refused}>
      <TroubleText trouble={trouble} />
      {refused.length > 0 && (
        <div role="alert">
          <p>
            <WarningIcon /> {t('sessions.refused', { count: refused.length, number: number(refused.length) })}
          </p>
          <ul>
            {refused.slice(0, mostNamed).map(({ sessionId, title, reason }) => (
              <li key={sessionId}>
                {title === null
                  ? t(`sessions.why.${reason}`)
                  : t('sessions.refusedOne', { title, why: t(`sessions.why.${reason}`) })}
              </li>
            ))}
            {refused.length > mostNamed && <li>{t('data.more', { count: refused.length - mostNamed })}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
