import { z } from 'zod';
import {
  type Instant,
  identity,
  instant,
  procedure,
  type SessionEvent,
  type SessionRecord,
  sessionEvent,
} from '#contract';
import { beginsOnce } from '../whole-record.ts';
import type { ImportSink } from './imported.ts';
import { faultsOf } from './shape-faults.ts';
import { ownFormat, ownKind } from './write-own-json.ts';

const exportedSession = z
  .object({
    id: identity,
    title: z.string().default(''),
    clock: z.enum(['running', 'paused', 'stopped']).default('stopped'),
    intervals: z.array(z.object({ start: instant, end: instant.nullable() })).default([]),
    history: z.array(sessionEvent).min(1),
    head: z.string().nullish(),
  })
  .refine(({ history }) => beginsOnce(history), {
    message: 'must begin with its start, once',
    path: ['history'],
  });
type ExportedSession = z.infer<typeof exportedSession>;

const exportedFrame = z.object({
  kind: z.literal(ownKind),
  format: z.int().min(1).max(ownFormat),
  exportedAt: instant,
  procedures: z.array(procedure).default([]),
});

/** Takes in our own export as its parts are found, in whatever order they come. */
export class OwnExport {
  static readonly fields = ['kind', 'format', 'exportedAt', 'procedures'];
  private readonly frame: Record<string, unknown> = {};
  private readonly running: ExportedSession[] = [];
  private sessions = 0;
  private readonly sink: ImportSink;

  constructor(sink: ImportSink) {
    this.sink = sink;
  }

  get isNewer(): boolean {
    const { kind, format } = this.frame;
    return kind === ownKind && typeof format === 'number' && format > ownFormat;
  }

  field(name: string, value: unknown): void {
    this.frame[name] = value;
  }

  session(value: unknown): void {
    const read = exportedSession.safeParse(value, { reportInput: true });
    if (!read.success) this.wrong(read.error, ['sessions', this.sessions]);
    else if (read.data.clock === 'running') this.running.push(read.data);
    else this.take(read.data, read.data.history);
    this.sessions += 1;
  }

  /** False when this was no export of ours. */
  finish(): boolean {
    const frame = exportedFrame.safeParse(this.frame, { reportInput: true });
    if (!frame.success) {
      this.wrong(frame.error, []);
      return false;
    }
    for (const session of this.running) this.take(session, stopped(session, frame.data.exportedAt));
    for (const one of frame.data.procedures) this.sink.take({ is: 'procedure', procedure: one });
    return true;
  }

  private take(session: ExportedSession, events: SessionEvent[]): void {
    this.sink.take({ is: 'session', record: { ...recordOf(session), events } });
  }

  private wrong(error: z.ZodError, path: (string | number)[]): void {
    for (const problem of faultsOf(error, path)) this.sink.take({ is: 'wrong', problem });
  }
}

/** With its chain as it lies: one that was changed by hand is brought in, and told of like any other that was. */
function recordOf({ id, history, head }: ExportedSession): SessionRecord {
  return head == null ? { id, events: history } : { id, events: history, head };
}

/** A clock that ran when the export was written stops there: it cannot go on running in another place. */
function stopped({ intervals, history }: ExportedSession, exportedAt: Instant): SessionEvent[] {
  const open = intervals.find((interval) => interval.end === null);
  if (open === undefined) return history;
  const worked = { start: open.start, end: exportedAt > open.start ? exportedAt : open.start };
  return [...history, { type: 'paused', at: worked.end, worked, reason: 'manual', away: null }];
}
