import { useEffect, useState } from 'react';
import { useFeed } from './client-context.tsx';

const minuteMs = 60_000;

/**
 * The present (ms since 1970), told anew whenever another minute since an instant is complete, and at midnight. Rests
 * while the window is hidden, and while nobody tells what goes on: what was last known is shown then as it was.
 */
export function useMinutes(sinceMs: number): number {
  const [nowMs, setNowMs] = useState(Date.now);
  const isLive = useFeed().connection === 'live';
  useEffect(() => {
    if (!isLive) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const minuteAt = (ms: number) => Math.floor((ms - sinceMs) / minuteMs);
    const look = () => {
      clearTimeout(timer);
      if (document.hidden) return;
      const now = Date.now();
      setNowMs((before) => (minuteAt(before) === minuteAt(now) && midnightAfter(before) > now ? before : now));
      const nextMinute = sinceMs + (minuteAt(now) + 1) * minuteMs;
      timer = setTimeout(look, Math.min(nextMinute, midnightAfter(now)) - now + 1);
    };
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [sinceMs, isLive]);
  return nowMs;
}

function midnightAfter(ms: number): number {
  return new Date(ms).setHours(24, 0, 0, 0);
}
