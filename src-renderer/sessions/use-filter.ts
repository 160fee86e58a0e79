import { useCallback, useState } from 'react';
import { type Filter, filterOf, searchOf } from './filter.ts';

/** The filter, which lies in the address: a reload, a link and the way back find it as it was. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [filter, setFilter] = useState(() => filterOf(window.location.search));
  const change = useCallback((wanted: Partial<Filter>) => {
    setFilter((before) => {
      const next = { ...before, ...wanted };
      window.history.replaceState(window.history.state, '', searchOf(next));
      return next;
    });
  }, []);
  return [filter, change];
}
