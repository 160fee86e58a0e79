import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewsView, SessionSummary } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import type { Span } from '../shared/span.ts';
import { estimatedIn, piecesOf } from './pieces.ts';
import { closestDays } from './report-on.ts';

/** What was read of the single sessions of a long span so far: back to `from`, or all of it. */
export type Closely = {
  state: 'unread' | 'reading' | 'stopped' | 'read';
  done: number;
  total: number;
  from: string | null;
  estimated: SessionSummary[];
  reviews: ReviewsView;
  trouble: Trouble | null;
  /** Reads on from where it was stopped. */
  read(): void;
  stop(): void;
};

type Read = Pick<Closely, 'state' | 'done' | 'from' | 'estimated' | 'reviews' | 'trouble'>;

const nothing: Read = { state: 'unread', done: 0, from: null, estimated: [], reviews: [], trouble: null };

/** Reads the reviews and estimates of a span that is long, a quarter of a year after the other, and stops when told to. */
export function useClosely(span: Span, zone: string): Closely {
  const client = useClient();
  const [read, setRead] = useState<Read>(nothing);
  const wanted = useRef(false);
  const pieces = piecesOf(span, closestDays);
  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );
  const go = useCallback(
    async (from: Read) => {
      wanted.current = true;
      let sofar: Read = { ...from, state: 'reading', trouble: null };
      setRead(sofar);
      for (const piece of pieces.slice(from.done)) {
        const [reviews, estimated] = await Promise.all([
          client.query<'reviews'>({ type: 'reviews', ...piece, zone }),
          estimatedIn(piece, client),
        ]);
        if (!reviews.ok) return setRead({ ...sofar, state: 'stopped', trouble: reviews.error });
        if (!estimated.ok) return setRead({ ...sofar, state: 'stopped', trouble: estimated.error });
        sofar = {
          ...sofar,
          done: sofar.done + 1,
          from: piece.from,
          estimated: [...sofar.estimated, ...estimated.value],
          reviews: [...sofar.reviews, ...reviews.value],
        };
        if (!wanted.current) return setRead({ ...sofar, state: 'stopped' });
        setRead(sofar);
      }
      setRead({ ...sofar, state: 'read' });
    },
    [client, pieces, zone],
  );
  return {
    ...read,
    total: pieces.length,
    read: () => void go(read),
    stop: () => {
      wanted.current = false;
    },
  };
}
