import { type Decidable, instantAt } from '../../src-main/engine/index.ts';

/** Who gets a part of an amendment; null keeps it. */
type Receiver = { sessionId: string } | { title: string };

/** An amendment by lengths: each part comes some time after the one before it. */
export type Amendment = {
  sessionId: string;
  goesOn: boolean;
  backMs: number;
  parts: { gapMs: number; lengthMs: number; to: Receiver | null }[];
};

/** Some stretches of the last hours, often of time that is taken; now and then the last one goes on, and some are given away. */
export function amendment(now: string, { sessionId, goesOn, backMs, parts }: Amendment): Decidable {
  let start = Date.parse(now) - backMs;
  const told = parts.map(({ gapMs, lengthMs, to }, index) => {
    const from = start + gapMs;
    start = from + lengthMs;
    const isLast = index === parts.length - 1;
    return { to, start: instantAt(from), end: isLast && goesOn && to === null ? null : instantAt(start) };
  });
  const intervals = told.flatMap(({ to, start, end }) => (to === null ? [{ start, end }] : []));
  const give = told.flatMap(({ to, start, end }) => (to === null || end === null ? [] : [{ start, end, ...to }]));
  return { type: 'amend', sessionId, intervals, ...(give.length > 0 && { give }), why: 'as it was' };
}
