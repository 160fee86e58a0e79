import type { PauseReason, Settings } from '#contract';

/**
 * What the host can tell about the person, and when it told it (ms since 1970). `idleMs`: how long there was no input by then, null where
 * that is not known. A `beat` tells only that the host is alive.
 */
export type Sign =
  | { kind: 'look'; atMs: number; idleMs: number | null; locked: boolean }
  | { kind: 'lock' | 'suspend'; atMs: number; idleMs: number | null }
  | { kind: 'unlock' | 'wake' | 'active' | 'command' | 'beat'; atMs: number };

/** What is known of the person, and the absence that goes on. */
export type Absence = {
  /** When the host was last heard of. */
  heardMs: number | null;
  /** The last moment the person was known to be here: input, an unlock, a command. */
  presentMs: number | null;
  /** Whether the host can tell how long there was no input. */
  measuresInput: boolean;
  locked: boolean;
  /** When the machine was last heard to be awake again after a sleep. */
  wokeMs: number | null;
  unlockedMs: number | null;
  away: { sinceMs: number; reason: PauseReason } | null;
};

export type AbsenceEffect =
  | { type: 'left'; sinceMs: number; reason: PauseReason }
  | { type: 'leftEarlier'; sinceMs: number }
  | { type: 'back'; atMs: number };

export const present: Absence = {
  heardMs: null,
  presentMs: null,
  measuresInput: false,
  locked: false,
  wokeMs: null,
  unlockedMs: null,
  away: null,
};

/** The host looks every 15 s; when it was not heard of for this long, the machine slept, whether anybody said so or not. */
const sleptAfterMs = 60_000;

/** Idle seconds come rounded: an absence that would begin earlier by no more than this begins when it began. */
const roundingMs = 1_000;

/** Looks are late by a moment: only so much later than the start of an absence is input a return. */
const inputAfterMs = 3_000;

/** A sleep that is told of so soon after waking is the one that is over: told late, or told again. */
const sleepEchoMs = 30_000;

/** Nobody locks the screen so soon after unlocking it: the two were told out of order. */
const lockEchoMs = 3_000;

/**
 * What a sign means. The start of an absence is the earliest moment that any sign gives, backdated by the idle time, and
 * never moves later; signs that repeat, or come late or out of order, change nothing. Pure.
 */
export function observe(absence: Absence, sign: Sign, settings: Settings['away']): [Absence, AbsenceEffect[]] {
  const known = clockSetBack(absence, sign.atMs) ? setBackTo(absence, sign.atMs) : absence;
  const heard = { ...known, heardMs: Math.max(sign.atMs, known.heardMs ?? sign.atMs) };
  if (!slept(known, sign.atMs)) return told(heard, sign, settings);
  const awake = { ...heard, wokeMs: sign.atMs };
  const [before, noticed] = known.away === null ? left(awake, lastKnownHereMs(known), 'suspend') : [awake, []];
  const [next, effects] = told(before, sign, settings);
  return [next, [...noticed, ...effects]];
}

/** A sign from well before the last one: the clock was set back. */
function clockSetBack({ heardMs }: Absence, atMs: number): boolean {
  return heardMs !== null && heardMs - atMs > sleptAfterMs;
}

/** Nothing that is known can lie in the future: time counts anew from here. */
function setBackTo(absence: Absence, atMs: number): Absence {
  const notAfter = (ms: number | null) => (ms === null ? null : Math.min(ms, atMs));
  return {
    ...absence,
    heardMs: atMs,
    presentMs: notAfter(absence.presentMs),
    wokeMs: notAfter(absence.wokeMs),
    unlockedMs: notAfter(absence.unlockedMs),
    away: absence.away === null ? null : { ...absence.away, sinceMs: Math.min(absence.away.sinceMs, atMs) },
  };
}

function slept({ heardMs }: Absence, atMs: number): boolean {
  return heardMs !== null && atMs - heardMs > sleptAfterMs;
}

/** Before it went silent: the last input, or where that is not measured, the last the host was heard of. */
function lastKnownHereMs({ heardMs, presentMs, measuresInput }: Absence): number {
  const lastMs = heardMs ?? 0;
  return measuresInput ? Math.min(lastMs, presentMs ?? lastMs) : lastMs;
}

function told(absence: Absence, sign: Sign, settings: Settings['away']): [Absence, AbsenceEffect[]] {
  switch (sign.kind) {
    case 'look':
      return looked({ ...absence, measuresInput: sign.idleMs !== null }, sign, settings);
    case 'lock':
      return isEcho(absence, absence.unlockedMs, lockEchoMs, sign.atMs)
        ? [absence, []]
        : lockTold(absence, sign, settings);
    case 'suspend':
      return isEcho(absence, absence.wokeMs, sleepEchoMs, sign.atMs)
        ? [absence, []]
        : left(hereUntil(absence, sign), lastInputMs(sign), 'suspend');
    case 'unlock':
    case 'active':
      return isOlder(absence, sign.atMs)
        ? [absence, []]
        : back({ ...absence, locked: false, unlockedMs: sign.atMs }, sign.atMs);
    case 'command':
      return back(absence, Math.max(sign.atMs, absence.away?.sinceMs ?? sign.atMs));
    case 'wake':
      return [{ ...absence, wokeMs: Math.max(sign.atMs, absence.wokeMs ?? sign.atMs) }, []];
    case 'beat':
      return [{ ...absence, measuresInput: false }, []];
  }
}

/** The sign tells of what is over: the person was seen here since, or what undid it was told of just before. */
function isEcho({ presentMs }: Absence, undoneMs: number | null, echoMs: number, atMs: number): boolean {
  return (presentMs !== null && atMs < presentMs) || (undoneMs !== null && atMs - undoneMs <= echoMs);
}

function isOlder({ away }: Absence, atMs: number): boolean {
  return away !== null && atMs < away.sinceMs;
}

function lastInputMs({ atMs, idleMs }: { atMs: number; idleMs: number | null }): number {
  return atMs - (idleMs ?? 0);
}

/** A sign that comes with the idle time tells as well until when the person was here. */
function hereUntil(absence: Absence, sign: { atMs: number; idleMs: number | null }): Absence {
  return absence.away === null && sign.idleMs !== null ? seen(absence, lastInputMs(sign)) : absence;
}

type Look = Extract<Sign, { kind: 'look' }>;
type Told = Extract<Sign, { kind: 'lock' | 'suspend' }>;

function lockTold(absence: Absence, sign: Told, { pauseOnLock }: Settings['away']): [Absence, AbsenceEffect[]] {
  const locked = { ...hereUntil(absence, sign), locked: true };
  return pauseOnLock || absence.away !== null ? left(locked, lastInputMs(sign), 'lock') : [locked, []];
}

function looked(absence: Absence, sign: Look, settings: Settings['away']): [Absence, AbsenceEffect[]] {
  const isIdle = sign.idleMs !== null && sign.idleMs >= settings.idleMinutes * 60_000;
  if (sign.locked) return lockSeen({ ...absence, locked: true }, sign, isIdle, settings);
  if (sign.idleMs !== null) return unlockedSeen({ ...absence, locked: false }, lastInputMs(sign), isIdle);
  return absence.locked ? back({ ...absence, locked: false }, sign.atMs) : [absence, []];
}

/** Input on a locked screen is no return. */
function lockSeen(
  absence: Absence,
  sign: Look,
  isIdle: boolean,
  { pauseOnLock }: Settings['away'],
): [Absence, AbsenceEffect[]] {
  if (pauseOnLock) return left(absence, lastInputMs(sign), 'lock');
  return isIdle || absence.away !== null ? left(absence, lastInputMs(sign), 'idle') : [hereUntil(absence, sign), []];
}

function unlockedSeen(absence: Absence, inputMs: number, isIdle: boolean): [Absence, AbsenceEffect[]] {
  const { away, wokeMs } = absence;
  if (away === null) return isIdle ? left(absence, inputMs, 'idle') : [seen(absence, inputMs), []];
  // An idle time that runs through a sleep may leave it out, and so tell of input while nobody could give any.
  const isReturn = inputMs > away.sinceMs + inputAfterMs && inputMs >= (wokeMs ?? inputMs);
  return isReturn ? back(absence, inputMs) : left(absence, inputMs, 'idle');
}

/** An absence begins, or turns out to have begun earlier; never before the person was last known to be here. */
function left(absence: Absence, tellsMs: number, reason: PauseReason): [Absence, AbsenceEffect[]] {
  const { away } = absence;
  const sinceMs = Math.max(tellsMs, absence.presentMs ?? tellsMs);
  if (away === null) return [{ ...absence, away: { sinceMs, reason } }, [{ type: 'left', sinceMs, reason }]];
  if (sinceMs >= away.sinceMs - roundingMs) return [absence, []];
  return [{ ...absence, away: { ...away, sinceMs } }, [{ type: 'leftEarlier', sinceMs }]];
}

function back(absence: Absence, atMs: number): [Absence, AbsenceEffect[]] {
  const next = seen({ ...absence, away: null }, atMs);
  return [next, absence.away === null ? [] : [{ type: 'back', atMs }]];
}

function seen(absence: Absence, atMs: number): Absence {
  return { ...absence, presentMs: Math.max(atMs, absence.presentMs ?? atMs) };
}
