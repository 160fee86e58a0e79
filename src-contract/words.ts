import { z } from 'zod';
import type { FileFault } from './file-faults.ts';

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

function isInstant(text: string): boolean {
  const time = instantForm.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

function isDay(text: string): boolean {
  return dayForm.test(text) && isInstant(`${text}T00:00:00.000Z`);
}

/** Java's old abbreviations, which ICU takes for zones although IANA knows none of them, nor does Temporal. */
const javaZones = new Set(
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(' '),
);

function isZone(text: string): boolean {
  if (text === '' || javaZones.has(text.toUpperCase())) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

/** ISO 8601 UTC with milliseconds, e.g. `2026-11-20T09:00:00.000Z`. */
export const instant = z.string().refine(isInstant, {
  error: 'must be an instant in UTC with milliseconds, like 2026-11-20T09:00:00.000Z',
  params: { is: 'date' satisfies FileFault },
});
export type Instant = z.infer<typeof instant>;

/** A calendar day `YYYY-MM-DD`; which instants it spans depends on a zone. */
export const day = z.string().refine(isDay, 'must be a calendar day, like 2026-11-20');
export type Day = z.infer<typeof day>;

/** An IANA time zone the runtime knows, e.g. `Europe/Berlin`. */
export const zone = z.string().refine(isZone, 'must be an IANA time zone, like Europe/Berlin');

/** A length of time in whole milliseconds, never negative. */
export const durationMs = z.int().min(0);

export const identity = z.string().min(1).max(200);

/** What whoever begins long work calls it, to ask how far it is and to cancel it. */
export const workId = identity.optional();

const text = (longest: number) =>
  z.string().trim().min(1, 'must not be empty').max(longest, `must be at most ${longest} characters long`);

export const title = text(1_000);
export const line = text(20_000);
export const tag = text(200);
export const tags = z.array(tag).max(200).transform(distinct);
export const stepTexts = z.array(text(5_000)).max(2_000);

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}

/** Optional prose: blank counts as not written. */
export const prose = z
  .string()
  .max(20_000, 'must be at most 20000 characters long')
  .nullish()
  .transform((value) => (value === undefined ? undefined : value?.trim() || null));

export const interval = z.strictObject({ start: instant, end: instant });
export type Interval = z.infer<typeof interval>;

export const sessionStatus = z.enum(['in_progress', 'completed', 'aborted']);
export type SessionStatus = z.infer<typeof sessionStatus>;

export const clock = z.enum(['running', 'paused', 'stopped']);
export type Clock = z.infer<typeof clock>;

export const pauseReason = z.enum(['manual', 'switch', 'idle', 'lock', 'suspend', 'quit', 'crash']);
export type PauseReason = z.infer<typeof pauseReason>;

export const checkResult = z.enum(['pass', 'fail', 'skip']);
export const checkoutDecision = z.enum(['complete', 'continue', 'switch']);
export type CheckoutDecision = z.infer<typeof checkoutDecision>;

export const checkoutType = z.enum(['manual', 'scheduled', 'overdue']);
export type CheckoutType = z.infer<typeof checkoutType>;

export const awayAnswer = z.enum(['break', 'work', 'session']);

/** What is said of a command or query whose `type` is not one of ours, or that is no object at all. */
export const unknownKind = (kind: 'command' | 'query') => (issue: { code?: string | undefined }) =>
  issue.code === 'invalid_union' ? `is not a ${kind} that is known here` : undefined;
