import { settings as settingsSchema } from '#contract';
import { type Absence, type AbsenceEffect, observe, present, type Sign } from '../../src-main/app/desktop/absence.ts';

export const asSet = settingsSchema.parse({}).away;
const day = Date.parse('2026-11-20T00:00:00.000Z');
export const minute = 60_000;

export type Told = [time: string, sign: Sign['kind'] | 'locked', idleMs?: number | null];

/** Says the signs one after another and tells in words what came of them: `left 10:02 lock`. */
export function story(signs: Told[], settings = asSet): string[] {
  let absence: Absence = present;
  const words: string[] = [];
  for (const told of signs) {
    const [next, effects] = observe(absence, signOf(told), settings);
    absence = next;
    words.push(...effects.map(inWords));
  }
  return words;
}

function signOf([time, kind, idleMs = 0]: Told): Sign {
  const atMs = day + msOf(time);
  if (kind === 'locked') return { kind: 'look', atMs, idleMs, locked: true };
  if (kind === 'look') return { kind, atMs, idleMs, locked: false };
  return kind === 'lock' || kind === 'suspend' ? { kind, atMs, idleMs } : { kind, atMs };
}

function msOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}

function inWords(effect: AbsenceEffect): string {
  switch (effect.type) {
    case 'left':
      return `left ${timeOf(effect.sinceMs)} ${effect.reason}`;
    case 'leftEarlier':
      return `left earlier ${timeOf(effect.sinceMs)}`;
    case 'back':
      return `back ${timeOf(effect.atMs)}`;
  }
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19).replace(/:00$/, '');
}

/** Looks four times a minute, as the host does, with somebody at the keyboard. */
export function atWork(from: string, to: string): Told[] {
  const looks: Told[] = [];
  for (let ms = msOf(from); ms <= msOf(to); ms += 15_000) looks.push([timeOf(day + ms), 'look', 0]);
  return looks;
}

/** The same with nobody there since a time. */
export function nobodyThere(since: string, from: string, to: string, kind: 'look' | 'locked' = 'look'): Told[] {
  return atWork(from, to).map(([time]) => [time, kind, msOf(time) - msOf(since)]);
}
