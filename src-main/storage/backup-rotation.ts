import { Temporal } from 'temporal-polyfill';
import type { BackupReason, Instant } from '#contract';

/** Taken because a person was about to change much, or asked for it: not to be pushed out by the day's own. */
const ofAPerson = new Set<BackupReason>(['asked', 'import', 'restore', 'move']);
const mostOfAPerson = 20;

/** Which backups stay: those of `kept`, and the newest 20 that a person gave reason for. */
export function staying<Backup extends { at: Instant; why: BackupReason }>(backups: readonly Backup[]): Set<Backup> {
  const ofRule = new Set(kept(backups.map(({ at }) => at)));
  const asked = backups.filter(({ why }) => ofAPerson.has(why)).sort((one, other) => (one.at < other.at ? 1 : -1));
  return new Set([...backups.filter(({ at }) => ofRule.has(at)), ...asked.slice(0, mostOfAPerson)]);
}

/**
 * Of backups taken at these times, those of the rule: the newest of each of the last 7 days, 4 weeks and 12 months that have one.
 * Days are those of UTC, so that the same backups stay wherever one travels.
 */
export function kept(backups: Instant[]): Instant[] {
  const newestFirst = backups.toSorted().reverse();
  return [
    ...newestOfEach(newestFirst, dayOf, 7),
    ...newestOfEach(newestFirst, weekOf, 4),
    ...newestOfEach(newestFirst, monthOf, 12),
  ];
}

function newestOfEach(newestFirst: Instant[], spanOf: (backup: Instant) => string, spans: number): Instant[] {
  const newest = new Map<string, Instant>();
  for (const backup of newestFirst) if (!newest.has(spanOf(backup))) newest.set(spanOf(backup), backup);
  return [...newest.values()].slice(0, spans);
}

const dayOf = (backup: Instant) => backup.slice(0, 10);
const monthOf = (backup: Instant) => backup.slice(0, 7);

function weekOf(backup: Instant): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(dayOf(backup));
  return `${yearOfWeek}-W${weekOfYear}`;
}
