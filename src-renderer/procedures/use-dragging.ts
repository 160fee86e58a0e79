import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react';

/** Moves the item that is held to where the pointer is, among the items of a list. */
export function useDragging(list: RefObject<HTMLOListElement | null>, move: (from: number, to: number) => void) {
  const [id, setId] = useState<number | null>(null);
  const follow = useEffectEvent(({ clientY }: globalThis.PointerEvent) => {
    const items = [...(list.current?.children ?? [])];
    const from = items.findIndex((item) => item instanceof HTMLElement && item.dataset.step === String(id));
    const to = items.filter((item, at) => at !== from && middleOf(item) < clientY).length;
    if (from >= 0 && to !== from) move(from, to);
  });
  useEffect(() => {
    if (id === null) return;
    const ended = new AbortController();
    const end = () => setId(null);
    document.addEventListener('pointermove', (event) => follow(event), { signal: ended.signal });
    for (const name of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(name, end, { signal: ended.signal });
    }
    return () => ended.abort();
  }, [id]);
  return {
    id,
    grab: (event: PointerEvent, held: number) => {
      event.preventDefault();
      setId(held);
    },
  };
}

function middleOf(item: Element): number {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
}
