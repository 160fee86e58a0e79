import type { Seen } from '../client/index.ts';
import { DayStrip } from './day-strip.tsx';
import styles from './today.module.css';

export type Today = {
  seen: Seen;
  /** Leads to the question about an absence. */
  onAway(awayId: string): void;
};

/** The day so far, in a place of its own. */
export function Today(today: Today) {
  return (
    <div className={styles.today}>
      <DayStrip {...today} />
    </div>
  );
}
