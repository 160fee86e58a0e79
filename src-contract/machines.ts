import { z } from 'zod';
import { device } from './views.ts';
import { identity, instant, workId } from './words.ts';

/** Takes an open session of another machine over: it ends there as moved, and goes on here with its whole history. */
export const takeOver = z.strictObject({
  type: z.literal('takeOver'),
  sessionId: identity,
  /** Until when its clock ran there, if it ran; else that is taken to be when the other machine was last heard of. */
  workedUntil: instant.optional(),
});
export type TakeOver = z.infer<typeof takeOver>;

/** Moves the records of this machine to another folder; null is the usual one, in the data directory. */
export const moveRecords = z.strictObject({
  type: z.literal('moveRecords'),
  folder: z.string().min(1, 'must not be empty').max(4_000).nullable(),
  workId,
});
export type MoveRecords = z.infer<typeof moveRecords>;

/** Whose work counts where two machines worked at once. */
const kept = z.enum(['both', 'mine', 'theirs']);

/** Answers for a stretch of time at which this machine and another both worked. */
export const resolveOverlap = z
  .strictObject({
    type: z.literal('resolveOverlap'),
    /** The session of this machine. */
    sessionId: identity,
    otherSessionId: identity,
    start: instant,
    end: instant,
    keep: kept,
  })
  .refine(({ start, end }) => start < end, { message: 'must be after the start', path: ['end'] });
export type ResolveOverlap = z.infer<typeof resolveOverlap>;

/** A machine whose records are in the same folder. */
const deviceView = device.extend({
  /** The one that is asked. */
  own: z.boolean(),
  /** When it last recorded anything, as far as that was carried here; null before it did. */
  heardAt: instant.nullable(),
  open: z.int().min(0),
});

export const devicesView = z.object({
  /** Where the records of all machines lie. */
  folder: z.string(),
  /** Whether that is where they lie unless they are moved. */
  usual: z.boolean(),
  /** This machine first, then the others by name. */
  devices: z.array(deviceView),
});
export type DevicesView = z.infer<typeof devicesView>;

/** A stretch at which this machine and another both worked, not answered yet. */
const overlap = z.object({
  sessionId: identity,
  title: z.string(),
  otherSessionId: identity,
  otherTitle: z.string(),
  device,
  start: instant,
  end: instant,
  /** It was said on the other machine that its own work counts: this one's is to give way, by `keep: "theirs"`. */
  givesWay: z.boolean(),
});
export const overlapsView = z.array(overlap);
export type OverlapsView = z.infer<typeof overlapsView>;
