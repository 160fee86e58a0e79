import { useEffect, useRef, useState } from 'react';
import type { Trouble } from '../client/index.ts';
import { useClient, useFeed } from '../shared/client-context.tsx';
import type { Span } from '../shared/span.ts';
import { type Report, reportOn } from './report-on.ts';

type Progress = { done: number; total: number };

export type ReportAsked = {
  report: Report | null;
  trouble: Trouble | null;
  waiting: boolean;
  /** Of a count that takes a while; null otherwise. */
  progress: Progress | null;
  /** It was cancelled before anything could be shown. */
  cancelled: boolean;
  cancel(): void;
  /** Asks once more, for what was refused. */
  again(): void;
  /** Whether the answer to `again` is still to come. */
  asking: boolean;
};

type Shown = { report: Report | null; refused: { asked: string; trouble: Trouble } | null; turn: number };

/**
 * Asks for a report, and again after every push. The one before stays in view until all of the next is there; where that
 * is refused, it goes, for it is not of the days that are named above it.
 */
export function useReport(span: Span, zone: string): ReportAsked {
  const client = useClient();
  const { seen } = useFeed();
  const [shown, setShown] = useState<Shown>({ report: null, refused: null, turn: 0 });
  const [again, setAgain] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [cancelled, setCancelled] = useState('');
  const latest = useRef(0);
  const asked = JSON.stringify(span);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pushed may have changed what the report says, and a new object with the same days is the same span
  useEffect(() => {
    const turn = latest.current;
    if (cancelled === asked) return;
    const isWanted = () => turn === latest.current;
    const tell = (done: number, total: number) => isWanted() && setProgress({ done, total });
    void reportOn(span, zone, client, { isWanted, tell }).then((answer) => {
      if (!isWanted()) return;
      setProgress(null);
      if (!answer.ok) setShown((before) => ({ ...before, refused: { asked, trouble: answer.error }, turn: again }));
      else if (answer.value !== null) setShown({ report: answer.value, refused: null, turn: again });
    });
    // Nobody waits for the rest of it once the span is another, or the window was left.
    return () => {
      latest.current += 1;
    };
  }, [client, asked, zone, seen, cancelled, again]);
  const isShown = shown.report !== null && JSON.stringify(shown.report.span) === asked;
  const isCancelled = cancelled === asked && !isShown;
  const trouble = shown.refused?.asked === asked ? shown.refused.trouble : null;
  return {
    report: isShown || trouble === null ? shown.report : null,
    trouble,
    waiting: !isShown && trouble === null && !isCancelled,
    progress: isShown ? null : progress,
    cancelled: isCancelled,
    again: () => setAgain((before) => before + 1),
    asking: shown.turn !== again,
    cancel: () => {
      latest.current += 1;
      setProgress(null);
      setCancelled(asked);
    },
  };
}
