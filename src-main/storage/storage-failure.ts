import type { DiskTrouble } from '#contract';

/** Something could not be made durable, or not be read. The message says what happened and what to do. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  /** What is wrong and what to do, without what it prevented. */
  readonly reason: string;
  /** The same for a face of another language. */
  readonly details: DiskTrouble;

  constructor(
    cause: unknown,
    prevented = 'It could not be saved, so nothing was changed',
    forbidden: 'read' | 'written' = 'written',
  ) {
    const code = codeOf(cause);
    const is = kinds[code] ?? 'error';
    const reason = wordsFor(is, code, forbidden);
    super(`${prevented}: ${reason}`, { cause });
    this.reason = reason;
    this.details = { is };
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What a failing disk can be: a product that ends is no matter of the disk. */
type DiskKind = Exclude<DiskTrouble['is'], 'ending'>;

const kinds: Readonly<Record<string, DiskKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EFORMAT: 'newer',
  EVERIFY: 'unverified',
  EBACKUP: 'backup',
  EUNFILED: 'unfiled',
};

function wordsFor(kind: DiskKind, code: string, forbidden: 'read' | 'written'): string {
  switch (kind) {
    case 'full':
      return 'the disk is full. Free some space and try again';
    case 'forbidden':
      return `the data folder cannot be ${forbidden}. Check its permissions and try again`;
    case 'gone':
      return 'the data folder is gone. Bring it back, or start the product again';
    case 'newer':
      return 'the records were written by a newer version. Install that version; this one leaves them as they are';
    case 'unverified':
      return 'what was written could not be read back as it was. Check the disk and try again';
    case 'backup':
      return 'a part of that backup is not there any more, or not intact. Choose another one';
    case 'unfiled':
      return 'not everything could be filed yet. Free some space, check the disk, and try again';
    case 'error':
      return `the disk reported an error${code === '' ? '' : ` (${code})`}. Check the disk and try again`;
  }
}

/** The failure of a write that would replace a file of a newer format. */
export function newerFormatFailure(path: string): StorageFailure {
  return new StorageFailure(Object.assign(new Error(`${path} has a newer format`), { code: 'EFORMAT' }));
}
