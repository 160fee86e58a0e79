import { createHash } from 'node:crypto';
import { type Interval, type SessionEvent, type SessionRecord, sessionRecord } from '#contract';

/** How another version of the records has a session: all of it as it is, with more behind it, otherwise, or not at all. */
export type Comparison = 'same' | 'continued' | 'other' | 'new';

type Mark = { events: number; hash: string; beforeEnd: { hash: string; worked: Interval } | null };

/**
 * As little of each session as tells whether another version of the records has all of it. A stop at an orderly end is
 * no loss where the other version has that stretch of work, too: it may have been written by a restore.
 */
export class SessionMarks {
  private readonly marks = new Map<string, Mark>();

  add(record: SessionRecord): void {
    const { events } = inOneForm(record);
    const last = events.at(-1);
    const isStop = last?.type === 'paused' && last.reason === 'quit';
    this.marks.set(record.id, {
      events: events.length,
      hash: hashOf(events, events.length),
      beforeEnd: isStop ? { hash: hashOf(events, events.length - 1), worked: last.worked } : null,
    });
  }

  /** Compares, and is done with that session. `runningSince`: it runs in the other version, since then. */
  compare(record: SessionRecord, runningSince: string | null): Comparison {
    const mark = this.marks.get(record.id);
    this.marks.delete(record.id);
    if (mark === undefined) return 'new';
    const { events } = inOneForm(record);
    if (hashOf(events, mark.events) === mark.hash) return events.length === mark.events ? 'same' : 'continued';
    const { beforeEnd } = mark;
    if (beforeEnd === null || hashOf(events, mark.events - 1) !== beforeEnd.hash) return 'other';
    const further = events.slice(mark.events - 1).some((event) => covers(event, beforeEnd.worked));
    return further || runningSince === beforeEnd.worked.start ? 'continued' : 'other';
  }

  /** The sessions that no other version was compared with. */
  left(): string[] {
    return [...this.marks.keys()];
  }
}

function covers(event: SessionEvent, work: Interval): boolean {
  const worked = 'worked' in event && !Array.isArray(event.worked) ? event.worked : null;
  return worked !== null && worked.start === work.start && worked.end >= work.end;
}

/** Events made here have their fields in another order than those that were read. */
function inOneForm(record: SessionRecord): SessionRecord {
  return sessionRecord.parse(record);
}

function hashOf(events: readonly SessionEvent[], upTo: number): string {
  const hash = createHash('sha256');
  for (const event of events.slice(0, upTo)) hash.update(`${JSON.stringify(event)}\n`);
  return hash.digest('base64');
}
