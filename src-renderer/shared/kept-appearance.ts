import { settings } from '#contract';
import type { Appearance } from './appearance.tsx';
import { readAppearance } from './appearance-in-browser.ts';

/** What the settings said when this browser last heard of them, so that a start does not flash. */
export function keptAppearance(): Appearance {
  const kept = settings.shape.appearance.safeParse(readAppearance() ?? undefined);
  return kept.success ? kept.data : settings.shape.appearance.parse(undefined);
}
