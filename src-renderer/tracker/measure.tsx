import { useEffect, useRef } from 'react';
import { everySecond } from '../shared/every-second.ts';
import { Ticking } from '../shared/ticking.tsx';
import styles from './measure.module.css';

// Fine enough for the eye; a bar that moved every second would repaint every second.
const barSteps = 200;

type Measure = {
  /** What is measured, in ms, at an instant (ms since 1970), and how much is the whole bar. */
  msAt(now: number): number;
  wholeMs: number;
  text(ms: number): string;
  /** What the bar is, in words. */
  label: string;
  ticking: boolean;
  className?: string | undefined;
};

/** Time against a time that was meant: a thin bar, and words. */
export function Measure({ msAt, wholeMs, text, label, ticking, className }: Measure) {
  const bar = useRef<HTMLProgressElement>(null);
  useEffect(() => {
    const show = () => {
      const ms = msAt(Date.now());
      const steps = Math.min(barSteps, Math.round((barSteps * ms) / Math.max(1, wholeMs)));
      if (bar.current !== null && bar.current.value !== steps) bar.current.value = steps;
      return ms;
    };
    return ticking ? everySecond(show) : void show();
  }, [msAt, wholeMs, ticking]);
  return (
    <div className={className}>
      <progress ref={bar} className={styles.bar} max={barSteps} aria-label={label} title={label} />
      <Ticking className={styles.text} msAt={msAt} text={text} running={ticking} />
    </div>
  );
}
