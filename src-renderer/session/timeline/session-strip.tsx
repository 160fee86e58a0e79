import type { SessionView } from '#contract';
import { useTimes } from '../../shared/times.ts';
import type { Stretch as WorkOrPause } from '../stretches.ts';
import { cutTo, daysOf, hoursOf, placeIn } from './day-windows.ts';
import { groupedIn, wholeOf } from './grouped.ts';
import { StripFrame } from './strip-frame.tsx';
import styles from './timeline.module.css';

const mostDays = 7;

/** The times of a session for the eye; the list below says the same. The latest days, where there are many. */
export function SessionStrip({ session, stretches }: { session: SessionView; stretches: WorkOrPause[] }) {
  const { zone } = session;
  const times = useTimes(zone);
  const bars = stretches.map(({ kind, start, end }) => ({
    kind,
    running: end === null,
    startMs: Date.parse(start),
    endMs: end === null ? Date.now() : Date.parse(end),
  }));
  const work = bars.filter(({ kind }) => kind === 'work');
  const shown = bars.filter(({ kind, running }) => kind === 'work' || !running);
  const days = daysOf(work, zone).slice(-mostDays);
  return (
    <div aria-hidden>
      <StripFrame days={days} hours={hoursOf(work, zone)} zone={zone} times={times}>
        {(window) =>
          groupedIn(shown, window, ({ running }) => running).map((group) => {
            const [bar] = group;
            const part = cutTo(wholeOf(group), window);
            if (bar === undefined || part === null) return null;
            const look = group.length > 1 ? 'together' : bar.kind;
            return (
              <span
                key={bar.startMs}
                className={styles[look]}
                data-running={bar.running || undefined}
                style={placeIn(part, window)}
              />
            );
          })
        }
      </StripFrame>
    </div>
  );
}
