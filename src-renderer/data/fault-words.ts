import type { TFunction } from 'i18next';
import type { Fault } from '#contract';
import type { Trouble } from '../client/index.ts';
import { faultsIn } from './import-text.ts';

/** `Line 2, “99:00”: no time of day`. What the host tells in no other way is said as it says it. */
export function rowWords({ field, problem, is, written }: Fault, t: TFunction): string {
  const line = /^line (\d+)$/.exec(field)?.[1];
  const place = line === undefined ? field : t('data.line', { line });
  const why = is === undefined ? problem : t(`data.fault.${is}`);
  return written === undefined ? t('data.row', { place, why }) : t('data.rowWritten', { place, written, why });
}

/** Why a file, or a folder, was refused; undefined where the host does not tell that in data. */
export function refusalWords(trouble: Trouble, t: TFunction): string | undefined {
  const faults = 'details' in trouble ? faultsIn(trouble.details) : [];
  const whole = faults.find(({ field, is }) => is !== undefined && ['file', 'format', 'folder'].includes(field));
  if (whole?.is !== undefined) return t(`data.fault.${whole.is}`);
  if (faults.some(({ is }) => is === 'noColumn')) return t('data.missingColumns');
  return faults.some(({ is }) => is !== undefined) ? t('data.wrongRows') : undefined;
}
