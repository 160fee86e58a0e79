import { type RefObject, useEffect, useMemo, useState } from 'react';
import { pixelsOfRem } from '../shared/pixels-of-rem.ts';
import { useLatest } from '../shared/use-latest.ts';
import type { Lines } from './sections.ts';

/** Height of a line in rem, as the style sheet has it. */
export const lineRem = 2.25;
/** As many lines as the list shows over a window. As a window of its own it may show more. */
const usuallySeen = 12;
/** Lines drawn below what is seen before it is scrolled; and above and below it from then on. */
const beyond = { atTheTop: 2, scrolled: 8 };

/** What is drawn of a list that was not scrolled. */
export const atTheTop: readonly Lines[] = [{ from: 0, to: usuallySeen + beyond.atTheTop }];

/**
 * The lines that are drawn: what is seen of the list, and what will be once the entry at hand is scrolled to. All else
 * would be made, styled and laid out between a key and its frame.
 */
export function useDrawnLines(list: RefObject<HTMLElement | null>, count: number, atHand: number): readonly Lines[] {
  const [top, setTop] = useState(0);
  const [seen, setSeen] = useState(usuallySeen);
  const latestCount = useLatest(count);
  useEffect(() => {
    const shown = list.current;
    if (shown === null) return;
    // Headings are about as high as lines, and there are few.
    const scrolled = () => setTop(Math.ceil((shown.scrollTop / shown.scrollHeight) * latestCount.current));
    const resized = () => setSeen(Math.max(usuallySeen, Math.ceil(shown.clientHeight / (lineRem * pixelsOfRem()))));
    const sizes = new ResizeObserver(resized);
    sizes.observe(shown);
    shown.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      sizes.disconnect();
      shown.removeEventListener('scroll', scrolled);
    };
  }, [list, latestCount]);
  return useMemo(() => {
    if (top === 0 && atHand === 0 && seen === usuallySeen) return atTheTop;
    const around = top === 0 ? beyond.atTheTop : beyond.scrolled;
    return [
      { from: top - around, to: top + seen + around },
      { from: atHand - seen, to: atHand + seen },
    ];
  }, [top, seen, atHand]);
}
