import { useEffect, useRef } from 'react';

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

/** Calls at once and then whenever the shown duration completes a second. Returns its unsubscribe. */
export function everySecond(show: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    const ms = show();
    timer = setTimeout(tick, 1_000 - (ms % 1_000) + 1);
  };
  document.addEventListener('visibilitychange', tick);
  tick();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}
