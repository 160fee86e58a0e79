import { z } from 'zod';

const place = 'intermission.palette';
const halfLifeMs = 10 * 24 * 3_600_000;
const mostKept = 100;

const use = z.strictObject({ id: z.string().max(300), score: z.number().min(0).max(1e6), at: z.int().min(0) });
const uses = z.array(use).max(mostKept);
type Use = z.infer<typeof use>;

/** How much each entry was used: each use counts one, and half as much ten days later. */
export type Uses = ReadonlyMap<string, number>;

/** As it is remembered in this browser. What is not readable is as if nothing had been used. */
export function usesNow(now = Date.now()): Uses {
  return new Map(remembered().map((one) => [one.id, scoreAt(one, now)]));
}

/** Counts a use. The hundred entries that are used most are remembered. */
export function countUse(id: string, now = Date.now()): void {
  const before = remembered();
  const score = before.filter((one) => one.id === id).reduce((sum, one) => sum + scoreAt(one, now), 1);
  const after = [{ id, score, at: now }, ...before.filter((one) => one.id !== id)]
    .sort((one, other) => scoreAt(other, now) - scoreAt(one, now))
    .slice(0, mostKept);
  try {
    window.localStorage.setItem(place, JSON.stringify(after));
  } catch {
    // A browser that keeps nothing keeps no uses either.
  }
}

function scoreAt({ score, at }: Use, now: number): number {
  return score * 2 ** (-Math.max(0, now - at) / halfLifeMs);
}

function remembered(): Use[] {
  try {
    const read = uses.safeParse(JSON.parse(window.localStorage.getItem(place) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
