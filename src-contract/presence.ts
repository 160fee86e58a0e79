import { z } from 'zod';
import { abilities } from './settings.ts';
import { durationMs, instant } from './words.ts';

/** What the machine tells at this moment of whether somebody is at it; null is what it does not tell. */
export const presenceView = z.object({
  idle: abilities.shape.idle,
  /** How long there was no input. */
  idleMs: durationMs.nullable(),
  locked: z.boolean().nullable(),
  /** The last sleep that was noticed since the product was started; `end` is null while it falls asleep. */
  lastSleep: z.object({ start: instant, end: instant.nullable() }).nullable(),
  /** Since when the person counts as away; null while here. */
  awaySince: instant.nullable(),
});
export type PresenceView = z.infer<typeof presenceView>;
