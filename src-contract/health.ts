import { z } from 'zod';
import { device } from './views.ts';
import { identity, instant } from './words.ts';

export const problem = z.object({
  code: z.enum([
    'SET_ASIDE',
    'RESTORED',
    'NEWER_FORMAT',
    'NOT_SAVED',
    'CLOCK_SET_BACK',
    'BACKUP_FAILED',
    'IDLE_NOT_MEASURED',
    'SETTINGS_UNREADABLE',
    'NOT_PRIVATE',
    'NO_TRAY',
    'CANNOT_UPDATE',
    'UPDATE_FAILED',
    'AUDIT_BROKEN',
    'DEVICE_UNREADABLE',
    'DEVICE_FORKED',
    'DEVICE_COPIED',
    'CONFLICTED_COPY',
  ]),
  message: z.string(),
  path: z.string().nullable(),
});
export type Problem = z.infer<typeof problem>;

/** A session whose history was changed, or is not all there: by hand, since the product itself never does that. */
export const brokenChain = z.object({
  sessionId: identity,
  title: z.string(),
  /** The month under which it is filed; null for a session in hand. */
  month: z.string().nullable(),
  /** Behind how many events its chain does not go on: the event there was changed, or what stood behind it is missing. */
  after: z.array(z.int().min(0)).min(1),
  message: z.string(),
});
export type BrokenChain = z.infer<typeof brokenChain>;

export const auditReport = z.object({
  checked: z.object({ sessions: z.int().min(0), events: z.int().min(0) }),
  /** With the machine that has it; null for this one. */
  broken: z.array(brokenChain.extend({ device: device.nullable() })),
});
export type AuditReport = z.infer<typeof auditReport>;

export const health = z.object({
  version: z.string(),
  dataDir: z.string(),
  lastSavedAt: instant.nullable(),
  problems: z.array(problem),
});
export type Health = z.infer<typeof health>;
