import type { Instant, SessionView } from '#contract';
import { commas, type ExportFormatWriter, type ExportFrame, oneLine, type Placed, stretchesOf } from './exported.ts';

/** What `timew export` would write: an interval for each stretch of work, titled by its annotation; the running one has no end. */
export function writeTimewarrior(frame: ExportFrame): ExportFormatWriter<string> {
  const joined = commas();
  return {
    mime: 'application/json',
    extension: 'json',
    head: '[',
    itemsOf: (session) => intervalsOf(session, frame),
    text: (intervals) => joined(intervals.map((interval) => `\n${interval}`)),
    tail: () => '\n]\n',
  };
}

function intervalsOf(session: SessionView, frame: ExportFrame): Placed<string>[] {
  const tags = session.tags.map(oneLine).filter((tag) => tag !== '');
  const running = session.intervals.find(({ end }) => end === null);
  return stretchesOf(session, frame).map(({ start, end }) => {
    const until = start === running?.start ? {} : { end: stamp(end) };
    const interval = { start: stamp(start), ...until, tags, annotation: oneLine(session.title) };
    return { at: start, item: JSON.stringify(interval) };
  });
}

/** An instant in Timewarrior's way, to the second. */
function stamp(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
