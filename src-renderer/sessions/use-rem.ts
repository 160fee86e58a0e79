import { useCallback, useEffect, useState } from 'react';
import { pixelsOfRem } from '../shared/pixels-of-rem.ts';

/**
 * How many pixels a rem has: large text grows the rows, too. It is looked up when the window gets another size and when
 * asked for, not at each draw: that has the browser style what has just changed, before all of it has.
 */
export function useRem(): [rem: number, lookUp: () => void] {
  const [rem, setRem] = useState(pixelsOfRem);
  const lookUp = useCallback(() => setRem(pixelsOfRem()), []);
  useEffect(() => {
    window.addEventListener('resize', lookUp);
    return () => window.removeEventListener('resize', lookUp);
  }, [lookUp]);
  return [rem, lookUp];
}
