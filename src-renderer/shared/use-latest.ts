import { type RefObject, useLayoutEffect, useRef } from 'react';

/** What was given at the latest draw, for what happens after it. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
