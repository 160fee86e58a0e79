import type { ReactNode } from 'react';
import type { Day } from '#contract';
import type { Times } from '../../shared/times.ts';
import { instantOf } from '../../shared/wall-time.ts';
import { type DayWindow, type Hours, ticksOf, windowOf } from './day-windows.ts';
import styles from './timeline.module.css';

type StripFrame = {
  days: Day[];
  hours: Hours;
  zone: string;
  times: Times;
  children(window: DayWindow): ReactNode;
};

/** Days below one another on the same hours, and the hours below them. */
export function StripFrame({ days, hours, zone, times, children }: StripFrame) {
  const [first] = days;
  if (first === undefined) return null;
  return (
    <div className={styles.frame}>
      {days.map((day) => {
        const window = windowOf(day, hours, zone);
        return (
          <div key={day} className={styles.day}>
            {days.length > 1 && <span className={styles.name}>{times.day(instantOf(window.startMs))}</span>}
            <div className={styles.strip} data-strip>
              {children(window)}
            </div>
          </div>
        );
      })}
      <div className={styles.ticks} aria-hidden>
        {ticksOf(hours, first, zone).map(({ hour, ms }) => (
          <span key={hour} style={{ left: `${(100 * (hour - hours.from)) / (hours.to - hours.from)}%` }}>
            {times.hour(instantOf(ms))}
          </span>
        ))}
      </div>
    </div>
  );
}
