import { join } from 'node:path';
import { z } from 'zod';
import { type BrokenChain, brokenChain } from '#contract';
import { type Fingerprint, fingerprint, isSameFile } from './digest-cache.ts';
import { type DocumentKind, encodeText, readDocument } from './document.ts';
import { makeFolder, replaceQuickly } from './replace-durably.ts';
import { StorageFailure } from './storage-failure.ts';

const auditedMonth = z.object({ file: fingerprint, broken: z.array(brokenChain) });

const auditKind = {
  format: 1,
  content: z.object({ months: z.record(z.string(), auditedMonth) }),
} satisfies DocumentKind<unknown>;
type AuditedMonths = z.infer<typeof auditKind.content>['months'];

/**
 * `cache/audit.json` in the local directory: which chains were found broken in each month file of that size and time, so
 * that nobody need read the history to know. Whatever is wrong with it, the files are read again and nothing is lost.
 */
export class AuditCache {
  private readonly folder: string;
  private readonly path: string;
  private audited: AuditedMonths | null = null;
  private dirty = false;

  constructor(folder: string) {
    this.folder = folder;
    this.path = join(folder, 'audit.json');
  }

  /** What was found in the very file with this fingerprint; null when that is not known. */
  read(month: string, file: Fingerprint): BrokenChain[] | null {
    const known = this.months[month];
    return known !== undefined && isSameFile(known.file, file) ? known.broken : null;
  }

  note(month: string, file: Fingerprint, broken: BrokenChain[]): void {
    this.months[month] = { file, broken };
    this.dirty = true;
  }

  /** Keeps what was noted. When that cannot be, it is found out again after the next start. */
  save(): void {
    if (!this.dirty) return;
    try {
      makeFolder(this.folder);
      replaceQuickly(this.path, encodeText(auditKind.format, JSON.stringify({ months: this.months })));
      this.dirty = false;
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure;
    }
  }

  private get months(): AuditedMonths {
    this.audited ??= this.readFile();
    return this.audited;
  }

  private readFile(): AuditedMonths {
    try {
      const reading = readDocument(auditKind, this.path);
      return reading.is === 'good' ? reading.content.months : {};
    } catch (failure) {
      if (failure instanceof StorageFailure) return {};
      throw failure;
    }
  }
}
