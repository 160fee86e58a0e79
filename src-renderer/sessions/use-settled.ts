import { useEffect, useState } from 'react';

const stillnessMs = 120;

/** A value as it is once nothing was typed for a moment; all else of it holds at once. */
export function useSettled<Value>(value: Value, typed: string): Value {
  const [settled, setSettled] = useState({ value, typed });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ value, typed }), stillnessMs);
    return () => clearTimeout(timer);
  }, [value, typed]);
  return typed === settled.typed ? value : settled.value;
}
