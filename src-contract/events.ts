import { z } from 'zod';
import { device, intervalView, review, step } from './views.ts';
import {
  awayAnswer,
  checkoutDecision,
  checkoutType,
  checkResult,
  durationMs,
  identity,
  instant,
  interval,
  pauseReason,
} from './words.ts';

/** `previous` is the hash of the event before it: of one that is kept. docs/data-format.md says how it is made. */
const on = { at: instant, previous: z.string().exactOptional() };
const plainStep = z.object({ id: identity, text: z.string() });
const worked = interval.nullable();
/** An event of another record, as it was. */
const told = z.looseObject({ at: instant, type: z.string() });
const madeAway = z.object({ id: identity, end: instant.nullable() }).nullable();

const plan = {
  title: z.string(),
  zone: z.string(),
  plannedOutcome: z.string().nullable(),
  estimateMs: durationMs.nullable(),
  plannedCheckoutAt: instant.nullable(),
  tags: z.array(z.string()),
  steps: z.array(plainStep),
  procedureId: identity.nullable(),
  continuesId: identity.nullable(),
};

/** Something imported keeps its whole recorded past in one event, because its own history is not known. */
const imported = z.object({
  type: z.literal('imported'),
  ...on,
  source: z.enum(['older-export', 'timewarrior', 'toggl', 'clockify', 'klog']),
  title: z.string(),
  zone: z.string(),
  tags: z.array(z.string()),
  plannedOutcome: z.string().nullable(),
  estimateMs: durationMs.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  status: z.enum(['in_progress', 'completed', 'aborted']),
  worked: z.array(interval),
  /** Pauses whose own times are not known: they count as one, at the end of the span. */
  summedPauseMs: durationMs,
  decision: checkoutDecision.nullable(),
  review: review.nullable(),
  notes: z.array(z.object({ at: instant, text: z.string() })),
});

/**
 * What went on here after another machine had taken the session over: a session of its own, so that nothing is merged
 * silently. `tail` is what was recorded since, as it was.
 */
const forked = z.object({
  type: z.literal('forked'),
  ...on,
  since: instant,
  from: z.object({ sessionId: identity, to: device }),
  ...plan,
  steps: z.array(step),
  worked: z.array(interval),
  notes: z.array(z.object({ at: instant, text: z.string() })),
  tail: z.array(told),
});

/**
 * Everything that can happen to a session. A session is the list of these; the list is its audit trail. What is read has
 * to be what was hashed: no field has a default or is changed by reading, and one that is added must be optional.
 */
export const sessionEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), ...on, since: instant, clock: z.enum(['running', 'paused']), ...plan }),
  z.object({
    type: z.literal('paused'),
    ...on,
    worked: interval,
    reason: pauseReason,
    away: madeAway,
  }),
  z.object({ type: z.literal('resumed'), ...on, since: instant, plannedCheckoutAt: instant.nullable() }),
  z.object({
    type: z.literal('completed'),
    ...on,
    worked,
    checkoutType,
    decision: checkoutDecision,
    review: review.nullable(),
    remainingMs: durationMs.nullable(),
    continueReason: z.string().nullable(),
    nextId: identity.nullable(),
  }),
  z.object({ type: z.literal('aborted'), ...on, worked, reason: z.string().nullable() }),
  z.object({ type: z.literal('noted'), ...on, text: z.string() }),
  z.object({
    type: z.literal('checked'),
    ...on,
    stepId: identity,
    result: checkResult,
    comment: z.string().nullable(),
  }),
  z.object({ type: z.literal('stepAdded'), ...on, step: plainStep, afterStepId: identity.nullable() }),
  z.object({ type: z.literal('stepRemoved'), ...on, stepId: identity }),
  z.object({
    type: z.literal('revised'),
    ...on,
    changes: z.object({
      title: z.string().exactOptional(),
      tags: z.array(z.string()).exactOptional(),
      plannedOutcome: z.string().nullable().exactOptional(),
      estimateMs: durationMs.nullable().exactOptional(),
      plannedCheckoutAt: instant.nullable().exactOptional(),
    }),
  }),
  z.object({ type: z.literal('snoozed'), ...on, plannedCheckoutAt: instant }),
  z.object({ type: z.literal('reviewed'), ...on, review: review.nullable() }),
  z.object({ type: z.literal('archived'), ...on }),
  z.object({ type: z.literal('unarchived'), ...on }),
  z.object({ type: z.literal('leftEarlier'), ...on, awayId: identity, since: instant }),
  z.object({ type: z.literal('cameBack'), ...on, awayId: identity, end: instant }),
  z.object({ type: z.literal('awayAnswered'), ...on, awayId: identity, as: awayAnswer, sessionId: identity }),
  z.object({ type: z.literal('workGiven'), ...on, awayId: identity, worked: interval }),
  z.object({ type: z.literal('workTaken'), ...on, awayId: identity, worked: interval }),
  z.object({
    type: z.literal('amended'),
    ...on,
    why: z.string(),
    /** What was on record until then; the running stretch has no end. */
    before: z.array(intervalView),
    intervals: z.array(interval),
    /** Since when the clock runs from then on; null when it does not. */
    since: instant.nullable(),
  }),
  z.object({
    type: z.literal('undone'),
    ...on,
    /** Which events of this session count no more, by their place in its history, from 0. */
    events: z.array(z.int().min(0)).min(1),
    /** Where a clock that would run again stands still all the same, and why. */
    stops: z.object({ end: instant, reason: pauseReason, away: madeAway }).nullable(),
    /** Work that is off the record by it. */
    took: z.array(interval),
  }),
  z.object({
    type: z.literal('redone'),
    ...on,
    /** Which undone events of this session count again. */
    events: z.array(z.int().min(0)).min(1),
  }),
  z.object({
    type: z.literal('takenOver'),
    ...on,
    /** The machine it was on, and the one that took it. */
    from: device,
    by: device,
    /** The stretch its clock ran there last, as far as that was told; null when it stood still. */
    worked,
    /** What had been recorded here when it was given up, and is told nowhere else. */
    kept: z.array(told),
  }),
  z.object({ type: z.literal('moved'), ...on, to: device, worked }),
  z.object({
    type: z.literal('overlapAnswered'),
    ...on,
    with: z.object({ device, sessionId: identity }),
    start: instant,
    end: instant,
    keep: z.enum(['both', 'mine', 'theirs']),
  }),
  forked,
  z.object({ type: z.literal('signedOff'), ...on, name: z.string(), remark: z.string().nullable() }),
  imported,
]);
export type SessionEvent = z.infer<typeof sessionEvent>;

/** A session as it is kept: its identity, everything that happened to it, oldest first, and the hash of the last of it. */
export const sessionRecord = z.object({
  id: identity,
  events: z.array(sessionEvent).min(1),
  head: z.string().exactOptional(),
});
export type SessionRecord = z.infer<typeof sessionRecord>;
