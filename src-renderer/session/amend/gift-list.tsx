import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WarningIcon } from '../../shared/icons.tsx';
import type { Amendment } from './amendment.ts';
import { ConflictLine } from './conflict-line.tsx';
import styles from './strip.module.css';

/** What other sessions will get, and a way to keep it after all. */
export function GiftList({ amendment }: { amendment: Amendment }) {
  const { t } = useTranslation();
  const { gifts, giftConflicts, times, place } = amendment;
  if (gifts.length === 0) return null;
  return (
    <ul className={styles.gifts} aria-label={t('amend.gifts')}>
      {gifts.map((gift, index) => {
        const span = { from: times.time(gift.start), to: times.timeOn(gift.start, gift.end), title: gift.to.title };
        return (
          <li key={gift.start}>
            <span>{t(gift.to.sessionId === null ? 'amend.goesToNew' : 'amend.goesTo', span)}</span>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={t('amend.keepNamed', span)}
              onClick={() => amendment.keep(gift)}
            >
              {t('amend.keep')}
            </Button>
            {(giftConflicts[index] ?? []).map((one) => (
              <span key={`${one.sessionId} ${one.start}`} className={styles.wrong}>
                <WarningIcon /> <ConflictLine conflict={one} zone={place.zone} />
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
