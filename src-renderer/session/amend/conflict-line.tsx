import { useTranslation } from 'react-i18next';
import type { Conflict } from '#contract';
import { useTimes } from '../../shared/times.ts';

/** Recorded work that is in the way: whose, and when. */
export function ConflictLine({ conflict, zone }: { conflict: Conflict; zone: string }) {
  const { t } = useTranslation();
  const times = useTimes(zone);
  const { title, start, end } = conflict;
  return <>{t('amend.overlaps', { title, from: times.time(start), to: times.timeOn(start, end) })}</>;
}
