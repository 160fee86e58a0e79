import { useEffect, useEffectEvent, useState } from 'react';
import type { Day } from '#contract';
import { useReadDay } from './use-read-day.ts';

export type TypedDay = {
  /** Empty where none is chosen. */
  day: Day | '';
  /** In which it is today, or yesterday; that of the machine unless it is said. */
  zone?: string;
  /** Whether it can be left empty. */
  isOptional?: boolean;
  /** Called with each reading of what is typed: null while it cannot be read. */
  onRead?(day: Day | '' | null): void;
  /** Called once it is left, confirmed with Enter, or picked. */
  onSettle?(day: Day | ''): void;
};

/** What is typed of a day before it is settled: null while nothing is; and how it is read, undefined while that is not known. */
export function useTypedDay({ day, zone, isOptional = true, onRead, onSettle }: TypedDay) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const read = useReadDay(zone, typed !== null);
  const reading = typed === null ? day : read(typed);
  const [shown, setShown] = useState(day);
  if (shown !== day) {
    setShown(day);
    // Another day was chosen elsewhere: what is being typed here is not it.
    if ((reading ?? '') !== day) setTyped(null);
  }
  const tell = useEffectEvent(() => {
    onRead?.(reading ?? null);
    if (!isLeft || reading == null) return;
    if (reading !== '' || isOptional) onSettle?.(reading);
    setTyped(null);
  });
  const isTyping = typed !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each reading
  useEffect(() => {
    if (isTyping) tell();
  }, [isTyping, typed, reading, isLeft]);
  return {
    typed,
    reading,
    isLeft,
    type: (text: string) => {
      setLeft(false);
      setTyped(text);
    },
    leave: () => setLeft(true),
    giveUp: () => {
      setTyped(null);
      onRead?.(day);
    },
    pick: (picked: Day | '') => {
      if (picked === '' && !isOptional) return;
      setTyped(null);
      onRead?.(picked);
      onSettle?.(picked);
    },
  };
}
