import { defaultRangeExtractor, type Range, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { headAbove, type Row } from './rows.ts';
import { useRem } from './use-rem.ts';

/** Heights of a row and of the head of a day, in rem, as the style sheet has them. */
const rowRem = 3.25;
const headRem = 2.25;

export type VirtualRows = {
  list: RefObject<HTMLDivElement | null>;
  virtual: Virtualizer<Window, Element>;
  /** Where the list begins on the page, in pixels. */
  offset: number;
  /** The place of the head of the day at the top. */
  stuck: number;
};

/** Only the rows that are seen are on the page, with the one that has the focus and the head of the day at the top. */
export function useVirtualRows(rows: readonly Row[], activePlace: number): VirtualRows {
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const [rem, lookUpRem] = useRem();
  const stuck = useRef(0);
  const rangeExtractor = useCallback(
    (range: Range) => {
      stuck.current = headAbove(rows, range.startIndex);
      const wanted = new Set([stuck.current, ...defaultRangeExtractor(range)]);
      if (activePlace >= 0 && activePlace < rows.length) wanted.add(activePlace);
      return [...wanted].sort((one, other) => one - other);
    },
    [rows, activePlace],
  );
  // Another one means other rows, all of which are laid out anew then; the same one, that nothing is.
  const getItemKey = useCallback((at: number) => rows[at]?.key ?? at, [rows]);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (at) => (rows[at]?.is === 'day' ? headRem : rowRem) * rem,
    getItemKey,
    overscan: 10,
    scrollMargin: offset,
    scrollPaddingStart: headRem * rem,
    scrollPaddingEnd: 2 * rowRem * rem,
    rangeExtractor,
    // Rows that come a frame later than the scroll are among those beyond the edge.
    useFlushSync: false,
  });
  // What is above the list may wrap, and come and go; but not by scrolling, which to measure would hold up.
  useLayoutEffect(() => {
    if (virtual.isScrolling) return;
    lookUpRem();
    const top = list.current === null ? 0 : list.current.getBoundingClientRect().top + window.scrollY;
    setOffset((before) => (Math.abs(before - top) < 1 ? before : top));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other text sizes make other rows
  useLayoutEffect(() => virtual.measure(), [virtual, rem]);
  return { list, virtual, offset, stuck: stuck.current };
}
