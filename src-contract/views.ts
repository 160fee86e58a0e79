import { z } from 'zod';
import { fault } from './file-faults.ts';
import {
  awayAnswer,
  checkoutDecision,
  checkoutType,
  checkResult,
  clock,
  durationMs,
  identity,
  instant,
  pauseReason,
  sessionStatus,
} from './words.ts';

export const review = z.object({
  keep: z.string().nullable(),
  problem: z.string().nullable(),
  try: z.string().nullable(),
});
export type Review = z.infer<typeof review>;

export const step = z.object({
  id: identity,
  text: z.string(),
  check: z.object({ result: checkResult, at: instant, comment: z.string().nullable() }).nullable(),
});
export type Step = z.infer<typeof step>;

export const intervalView = z.object({ start: instant, end: instant.nullable() });
export type IntervalView = z.infer<typeof intervalView>;

const pauseView = z.object({
  start: instant,
  end: instant.nullable(),
  reason: pauseReason,
  awayId: identity.nullable(),
});
export type PauseView = z.infer<typeof pauseView>;

/** A machine of this person's: its identity, and what it is called. */
export const device = z.object({ id: identity, name: z.string() });
export type DeviceName = z.infer<typeof device>;

/** A session as lists show it. What does not apply is null or [], never absent. */
export const sessionSummary = z.object({
  id: identity,
  title: z.string(),
  status: sessionStatus,
  clock,
  startedAt: instant,
  endedAt: instant.nullable(),
  pausedAt: instant.nullable(),
  pauseReason: pauseReason.nullable(),
  workedMs: durationMs,
  pausedMs: durationMs,
  actualMinutes: z.int().min(0),
  zone: z.string(),
  plannedOutcome: z.string().nullable(),
  estimateMs: durationMs.nullable(),
  plannedCheckoutAt: instant.nullable(),
  overdue: z.boolean(),
  checkoutType: checkoutType.nullable(),
  tags: z.array(z.string()),
  procedureId: identity.nullable(),
  currentStepId: identity.nullable(),
  review: review.nullable(),
  decision: checkoutDecision.nullable(),
  continueReason: z.string().nullable(),
  remainingMs: durationMs.nullable(),
  continuesId: identity.nullable(),
  abortReason: z.string().nullable(),
  archived: z.boolean(),
  /** Who locked it, and when: from then on it is neither amended, reviewed nor undone. */
  signedOff: z.object({ at: instant, name: z.string(), remark: z.string().nullable() }).nullable(),
  /** The other machine whose session it is; null for a session of this one. */
  device: device.nullable(),
});
export type SessionSummary = z.infer<typeof sessionSummary>;

/** The whole session: all that is needed to go on where it was left. */
export const sessionView = sessionSummary.extend({
  steps: z.array(step),
  notes: z.array(z.object({ at: instant, text: z.string() })),
  intervals: z.array(intervalView),
  pauses: z.array(pauseView),
  history: z.array(z.looseObject({ at: instant, type: z.string() })),
  /** The hash of the last event; each event carries that of the one before as `previous`. Null when it is not known. */
  head: z.string().nullable(),
});
export type SessionView = z.infer<typeof sessionView>;

export const away = z.object({
  id: identity,
  sessionId: identity,
  reason: pauseReason,
  start: instant,
  end: instant.nullable(),
  resolution: z.object({ as: awayAnswer, sessionId: identity, at: instant }).nullable(),
});
export type Away = z.infer<typeof away>;

export const currentView = z.object({
  running: sessionView.nullable(),
  open: z.array(sessionSummary),
  away: z.array(away),
  todayMs: durationMs,
  zone: z.string(),
  /** Open sessions of other machines, as they were when their machine was last heard of. */
  elsewhere: z.array(sessionSummary.extend({ heardAt: instant })),
  /** How many stretches at which this machine and another both worked wait for an answer. */
  overlaps: z.int().min(0),
});
export type CurrentView = z.infer<typeof currentView>;

export const procedure = z.object({ id: identity, title: z.string(), steps: z.array(z.string()) });
export type Procedure = z.infer<typeof procedure>;

export const sessionsPage = z.object({
  sessions: z.array(sessionSummary),
  cursor: z.string().nullable(),
  /** How many sessions there are on all pages together. Only there when it was asked for. */
  count: z.int().min(0).exactOptional(),
});
export type SessionsPage = z.infer<typeof sessionsPage>;

/** Every tag that any session has, and how many have it; what many have first. */
export const tagsView = z.array(z.object({ tag: z.string(), sessions: z.int().min(1) }));
export type TagsView = z.infer<typeof tagsView>;

export const summaryView = z.object({
  rows: z.array(z.object({ key: z.string(), workedMs: durationMs, pausedMs: durationMs, sessions: z.int().min(0) })),
  workedMs: durationMs,
});
export type SummaryView = z.infer<typeof summaryView>;

/** A stretch within the days asked for, cut at their first and last midnight. What still goes on has no end. */
const timelineEntry = z.object({
  sessionId: identity,
  title: z.string(),
  start: instant,
  end: instant.nullable(),
  kind: z.enum(['work', 'pause']),
  /** Of a pause only. */
  reason: pauseReason.exactOptional(),
});
export const timelineView = z.array(timelineEntry);
export type TimelineView = z.infer<typeof timelineView>;

/** The review of a session that was completed within the days asked for. */
const reviewEntry = review.extend({
  sessionId: identity,
  title: z.string(),
  tags: z.array(z.string()),
  endedAt: instant,
});
export const reviewsView = z.array(reviewEntry);
export type ReviewsView = z.infer<typeof reviewsView>;

export const exportedFile = z.object({ filename: z.string(), mime: z.string(), content: z.string() });
export type ExportedFile = z.infer<typeof exportedFile>;

/** Recorded work that stands in the way, and what it collides with. */
export const conflict = z.object({ sessionId: identity, title: z.string(), start: instant, end: instant });
export type Conflict = z.infer<typeof conflict>;

export const importReport = z.object({
  added: z.int().min(0),
  skipped: z.int().min(0),
  conflicts: z.array(conflict),
  sessions: z.array(sessionSummary),
  /** What the file holds and cannot become a session without inventing times, and why. Only there when there is any. */
  leftOut: z.array(fault).exactOptional(),
});
export type ImportReport = z.infer<typeof importReport>;

/** Why a backup was taken: by itself each day and at an orderly end, before what changes much, or because it was asked for. */
export const backupReason = z.enum(['daily', 'quit', 'asked', 'migration', 'import', 'restore', 'move']);
export type BackupReason = z.infer<typeof backupReason>;

export const backup = z.object({
  id: identity,
  at: instant,
  why: backupReason,
  sessions: z.int().min(0),
  /** Of the files it gives back; what did not change since another backup is stored once for both. */
  bytes: z.int().min(0),
});
export type Backup = z.infer<typeof backup>;

/** Long work under way: `done` of `total`, in steps of no particular size. */
export const work = z.object({
  /** What whoever began it calls it. */
  workId: identity.nullable(),
  kind: z.enum(['import', 'export', 'backup', 'restore', 'move']),
  done: z.int().min(0),
  total: z.int().min(1),
  /** False once it is at what cannot be stopped half-way. */
  cancellable: z.boolean(),
});
export type Work = z.infer<typeof work>;

/** Whether there was any that could still be cancelled. */
export const workCancelled = z.object({ cancelled: z.boolean() });
export type WorkCancelled = z.infer<typeof workCancelled>;

/** A session that a restore takes away, brings back, or puts back to what it was. */
const restoredSession = z.object({
  change: z.enum(['removed', 'added', 'changed']),
  /** Something is recorded of it now that the backup does not have. */
  loses: z.boolean(),
  /** As it is now; one that is added, as the backup has it. */
  session: sessionSummary,
});

export const restoreReport = z.object({
  backup,
  removed: z.int().min(0),
  added: z.int().min(0),
  changed: z.int().min(0),
  /** Procedures that would be others than they are now. */
  procedures: z.int().min(0),
  losesNewer: z.boolean(),
  /** At most 1,000 of them, those that lose something first. */
  sessions: z.array(restoredSession),
  /** The backup of what was there before, which takes the restore back; null when nothing was changed. */
  takenBefore: backup.nullable(),
});
export type RestoreReport = z.infer<typeof restoreReport>;
