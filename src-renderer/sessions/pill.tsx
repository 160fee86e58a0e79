import type { ReactNode } from 'react';
import styles from './pill.module.css';

type Pill = { words: string; isPressed: boolean; mark: ReactNode; onFlip(): void };

/** One of several that can be chosen together: marked where it is. */
export function Pill({ words, isPressed, mark, onFlip }: Pill) {
  return (
    <button type="button" className={styles.pill} title={words} aria-pressed={isPressed} onClick={onFlip}>
      <span className={styles.mark}>{isPressed && mark}</span>
      <span className={styles.words}>{words}</span>
    </button>
  );
}
