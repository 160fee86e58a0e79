import { readAppearance } from '../../shared/appearance-in-browser.ts';
import { isRecord } from './first-view.ts';

/** The parts of the appearance that show at the first look. */
export function keptLook(): { scheme: 'light' | 'dark'; language: string | null } {
  const kept = readAppearance();
  const { theme, language } = isRecord(kept) ? kept : {};
  const dark =
    theme === 'light' || theme === 'dark' ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  return { scheme: dark ? 'dark' : 'light', language: typeof language === 'string' ? language : null };
}
