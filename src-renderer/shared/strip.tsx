import { UnstyledButton } from '@mantine/core';
import { useRoving } from './roving.ts';
import styles from './strip.module.css';

/** A stretch as a strip shows it: where it lies, what it says, and what it looks like. */
type Stretch = {
  kind: 'work' | 'pause' | 'away';
  startMs: number;
  endMs: number;
  goesOn: boolean;
  /** Its times, length, title and reason, in words. */
  said: string;
  onOpen(): void;
};

type Strip = {
  stretches: Stretch[];
  fromMs: number;
  toMs: number;
  label: string;
  /** Lower, for a window that has other things to show. */
  thin?: boolean;
  /** What is pointed at or has the focus, in words; null when nothing is. */
  onPoint(said: string | null): void;
};

const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** A day as a strip: work in ink, pauses hatched, absences outlined. The arrow keys go from one stretch to the next. */
export function Strip({ stretches, fromMs, toMs, label, thin = false, onPoint }: Strip) {
  const { onKeyDown, stop } = useRoving(stretches.length, steps);
  const share = (ms: number) => `${(100 * ms) / (toMs - fromMs)}%`;
  return (
    <fieldset className={styles.strip} aria-label={label} data-thin={thin || undefined} onKeyDown={onKeyDown}>
      {stretches.map(({ kind, startMs, endMs, goesOn, said, onOpen }, index) => (
        <UnstyledButton
          key={startMs}
          id={`stretch-${startMs}`}
          className={styles.stretch}
          style={{ left: share(startMs - fromMs), width: share(endMs - startMs) }}
          aria-label={said}
          data-kind={kind}
          data-running={(kind === 'work' && goesOn) || undefined}
          {...withFocus(stop(index), () => onPoint(said))}
          onBlur={() => onPoint(null)}
          onMouseEnter={() => onPoint(said)}
          onMouseLeave={() => onPoint(null)}
          onClick={onOpen}
        />
      ))}
    </fieldset>
  );
}

function withFocus<Stop extends { onFocus(): void }>(stop: Stop, also: () => void): Stop {
  return {
    ...stop,
    onFocus: () => {
      stop.onFocus();
      also();
    },
  };
}

/** The hours below a strip. For the eye: each stretch says its own times. */
export function HourTicks({ ticks }: { ticks: { hour: number; at: number; name: string }[] }) {
  return (
    <div className={styles.ticks} data-long={ticks.some(({ name }) => name.length > 2) || undefined} aria-hidden>
      {ticks.map(({ hour, at, name }) => (
        <span key={hour} style={{ left: `${100 * at}%` }}>
          {name}
        </span>
      ))}
    </div>
  );
}
