import { z } from 'zod';
import { settingsChange } from './settings.ts';
import { identity, workId, zone } from './words.ts';

/** What can be imported today. `json` reads our own export and the older session exports; `auto` finds out. */
export const importFormat = z.enum([
  'auto',
  'json',
  'timewarrior',
  'toggl-csv',
  'toggl',
  'clockify-csv',
  'clockify',
  'klog',
]);
export type ImportFormat = z.infer<typeof importFormat>;

/** The order in which a date like 03/04/2026 names day, month and year. */
export const dateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof dateOrder>;

export const importSessions = z.strictObject({
  type: z.literal('import'),
  format: importFormat,
  content: z.string(),
  /** Of times that are written without one; the product's own unless it is given. */
  zone: zone.optional(),
  /** Asked for when the dates of a file can be read in more than one way. */
  dateOrder: dateOrder.optional(),
  dryRun: z.boolean().default(false),
  workId,
});
export type Import = z.infer<typeof importSessions>;

/** Ends the long work that the query `work` tells of, as if it had never begun. Does not wait for it. */
export const cancelWork = z.strictObject({ type: z.literal('cancelWork'), workId });

export const backUp = z.strictObject({ type: z.literal('backup'), workId });

export const restore = z.strictObject({
  type: z.literal('restore'),
  backupId: identity,
  dryRun: z.boolean().default(false),
  /** Without it, a restore that would lose what came since the backup is refused. */
  discardNewer: z.boolean().default(false),
  workId,
});
export type Restore = z.infer<typeof restore>;

export const changeSettings = z.strictObject({ type: z.literal('changeSettings'), settings: settingsChange });
export type ChangeSettings = z.infer<typeof changeSettings>;

export const reportPresence = z.strictObject({
  type: z.literal('reportPresence'),
  /** No input for as long as the settings say. */
  idle: z.boolean(),
  locked: z.boolean(),
});
export type ReportPresence = z.infer<typeof reportPresence>;
/** What a page knows of the person, where its browser tells (IdleDetector) and the host cannot. */
export type PagePresence = Omit<ReportPresence, 'type'>;
