import { useEffect, useRef } from 'react';
import { everySecond } from './every-second.ts';

type Ticking = {
  /** The duration shown, in ms, at an instant (ms since the epoch). */
  msAt(now: number): number;
  text(ms: number): string;
  /** Whether the duration grows by itself. */
  running: boolean;
  label?: string;
  className?: string | undefined;
};

/** A duration that repaints only its own text, as its next second begins, and rests while nobody can see it. */
export function Ticking({ msAt, text, running, label, className }: Ticking) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = () => {
      const ms = msAt(Date.now());
      const next = text(ms);
      if (element.current !== null && element.current.textContent !== next) element.current.textContent = next;
      return ms;
    };
    return running ? everySecond(show) : void show();
  }, [msAt, text, running]);
  return <span ref={element} className={className} {...(label && { role: 'timer', 'aria-label': label })} />;
}
