import { settings } from '#contract';
import type { Appearance } from './appearance.tsx';

/** tracker/first-look/kept.ts reads it, too, before anything is painted. */
const place = 'intermission.appearance';

/** What the settings said when this browser last heard of them, so that a start does not flash. */
export function keptAppearance(): Appearance {
  const kept = settings.shape.appearance.safeParse(read());
  return kept.success ? kept.data : settings.shape.appearance.parse(undefined);
}

export function keepAppearance(appearance: Appearance): void {
  window.localStorage.setItem(place, JSON.stringify(appearance));
}

function read(): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(place) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
