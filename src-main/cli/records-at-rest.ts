import type { Result } from '#contract';
import { readRecords } from '../app/index.ts';

export type RecordsAtRest = {
  query(query: unknown): Promise<Result<unknown>>;
  /** Why what is shown may not be all there is. */
  warnings: string[];
};

/** The records as the next start would find them. Brings half the product with it: load it only when nobody can be asked. */
export function openRecordsAtRest(dataDir: string): RecordsAtRest {
  const { query, problems } = readRecords({
    dataDir,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date().toISOString(),
  });
  return { query, warnings: problems.map(({ message }) => message) };
}
