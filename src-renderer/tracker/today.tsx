import { Suspense } from 'react';
import type { Seen } from '../client/index.ts';
import { lazily } from '../shared/on-demand.ts';
import styles from './today.module.css';

const DayStrip = lazily(() => import('./day-strip.tsx'));

export type Today = {
  seen: Seen;
  /** Leads to the question about an absence. */
  onAway(awayId: string): void;
};

/** The day so far. Its place is kept until it is there, so that nothing below it jumps. */
export function Today(today: Today) {
  return (
    <div className={styles.today}>
      <Suspense fallback={null}>
        <DayStrip {...today} />
      </Suspense>
    </div>
  );
}
