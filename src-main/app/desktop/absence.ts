import type { PauseReason, Settings } from '#contract';

/** What the host can tell about the person, at ms since 1970. `idleMs`: how long there was no input by then. */
export type Sign =
  | { kind: 'look'; atMs: number; idleMs: number | null; locked: boolean }
  | { kind: 'lock' | 'suspend'; atMs: number; idleMs: number | null }
  | { kind: 'unlock' | 'wake' | 'active'; atMs: number };

/** What is known of the person, and the absence that goes on. */
export type Absence = {
  /** When the host was last heard of. */
  heardMs: number | null;
  /** The last moment the person was known to be here: input, an unlock, a command. */
  presentMs: number | null;
  /** Whether the host can tell how long there was no input. */
  measuresInput: boolean;
  locked: boolean;
  away: { sinceMs: number; reason: PauseReason } | null;
};

export type AbsenceEffect =
  | { type: 'left'; sinceMs: number; reason: PauseReason }
  | { type: 'leftEarlier'; sinceMs: number }
  | { type: 'back'; atMs: number };

export const present: Absence = { heardMs: null, presentMs: null, measuresInput: false, locked: false, away: null };

/** The host looks every 15 s; when it was not heard of for this long, the machine slept, whether anybody said so or not. */
const sleptAfterMs = 60_000;

/** Idle seconds come rounded, and looks are late by a moment: so much later than the start of an absence is input. */
const inputAfterMs = 3_000;

/**
 * What a sign means. The start of an absence is the earliest moment that any sign gives, backdated by the idle time, and
 * never moves later; signs that repeat, or come late or out of order, change nothing. Pure.
 */
export function observe(absence: Absence, sign: Sign, settings: Settings['away']): [Absence, AbsenceEffect[]] {
  const known = clockSetBack(absence, sign.atMs) ? setBackTo(absence, sign.atMs) : absence;
  const sleptSinceMs = sleptSince(known, sign.atMs);
  const heard = { ...known, heardMs: Math.max(sign.atMs, known.heardMs ?? 0) };
  const [before, noticed] = sleptSinceMs === null ? [heard, []] : left(heard, sleptSinceMs, 'suspend');
  const [next, effects] = told(before, sign, settings);
  return [next, [...noticed, ...effects]];
}

/** A sign from well before the last one: the clock was set back. */
function clockSetBack({ heardMs }: Absence, atMs: number): boolean {
  return heardMs !== null && heardMs - atMs > sleptAfterMs;
}

/** Nothing that is known can lie in the future: time counts anew from here. */
function setBackTo(absence: Absence, atMs: number): Absence {
  const { away, presentMs } = absence;
  return {
    ...absence,
    heardMs: atMs,
    presentMs: presentMs === null ? null : Math.min(presentMs, atMs),
    away: away === null ? null : { ...away, sinceMs: Math.min(away.sinceMs, atMs) },
  };
}

/** Since when the machine must have slept, if it did: since the last input that was seen before it went silent. */
function sleptSince({ heardMs, presentMs, measuresInput }: Absence, atMs: number): number | null {
  if (heardMs === null || atMs - heardMs <= sleptAfterMs) return null;
  return measuresInput && presentMs !== null ? Math.min(heardMs, presentMs) : heardMs;
}

function told(absence: Absence, sign: Sign, settings: Settings['away']): [Absence, AbsenceEffect[]] {
  switch (sign.kind) {
    case 'lock':
      return isLate(absence, sign.atMs) ? [absence, []] : locked(absence, sign.atMs - (sign.idleMs ?? 0), settings);
    case 'suspend':
      return isLate(absence, sign.atMs) ? [absence, []] : left(absence, sign.atMs - (sign.idleMs ?? 0), 'suspend');
    case 'unlock':
    case 'active':
      return back({ ...absence, locked: false }, sign.atMs);
    case 'wake':
      return [absence, []];
    case 'look':
      return looked({ ...absence, measuresInput: sign.idleMs !== null }, sign, settings);
  }
}

/** The person was seen here after the moment this sign tells of. */
function isLate({ presentMs }: Absence, atMs: number): boolean {
  return presentMs !== null && atMs < presentMs;
}

function looked(
  absence: Absence,
  sign: Extract<Sign, { kind: 'look' }>,
  settings: Settings['away'],
): [Absence, AbsenceEffect[]] {
  const lastInputMs = sign.atMs - (sign.idleMs ?? 0);
  if (sign.locked) return locked(absence, lastInputMs, settings);
  if (sign.idleMs === null) return absence.locked ? back({ ...absence, locked: false }, sign.atMs) : [absence, []];
  return unlocked({ ...absence, locked: false }, lastInputMs, sign.idleMs >= settings.idleMinutes * 60_000);
}

function unlocked(absence: Absence, lastInputMs: number, idle: boolean): [Absence, AbsenceEffect[]] {
  const { away } = absence;
  if (away === null) return idle ? left(absence, lastInputMs, 'idle') : [seen(absence, lastInputMs), []];
  return lastInputMs > away.sinceMs + inputAfterMs ? back(absence, lastInputMs) : left(absence, lastInputMs, 'idle');
}

function locked(absence: Absence, sinceMs: number, settings: Settings['away']): [Absence, AbsenceEffect[]] {
  const known = { ...absence, locked: true };
  return settings.pauseOnLock || known.away !== null ? left(known, sinceMs, 'lock') : [known, []];
}

/** An absence begins, or turns out to have begun earlier; never before the person was last known to be here. */
function left(absence: Absence, tellsMs: number, reason: PauseReason): [Absence, AbsenceEffect[]] {
  const { away } = absence;
  const sinceMs = Math.max(tellsMs, absence.presentMs ?? tellsMs);
  if (away === null) return [{ ...absence, away: { sinceMs, reason } }, [{ type: 'left', sinceMs, reason }]];
  if (sinceMs >= away.sinceMs) return [absence, []];
  return [{ ...absence, away: { ...away, sinceMs } }, [{ type: 'leftEarlier', sinceMs }]];
}

function back(absence: Absence, atMs: number): [Absence, AbsenceEffect[]] {
  const { away } = absence;
  if (away !== null && atMs < away.sinceMs) return [absence, []];
  const next = seen({ ...absence, away: null }, atMs);
  return [next, away === null ? [] : [{ type: 'back', atMs }]];
}

function seen(absence: Absence, atMs: number): Absence {
  return { ...absence, presentMs: Math.max(atMs, absence.presentMs ?? atMs) };
}
