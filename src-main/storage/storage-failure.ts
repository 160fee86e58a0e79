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
    const reason = wordsFor(codeOf(cause), forbidden);
    super(`${prevented}: ${reason}`, { cause });
    this.reason = reason;
    this.details = { is: kindOf(codeOf(cause)) };
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const kinds: Readonly<Record<string, DiskTrouble['is']>> = {
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

function kindOf(code: string): DiskTrouble['is'] {
  return kinds[code] ?? 'error';
}

function wordsFor(code: string, forbidden: 'read' | 'written'): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full. Free some space and try again';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `the data folder cannot be ${forbidden}. Check its permissions and try again`;
    case 'ENOENT':
    case 'ENOTDIR':
      return 'the data folder is gone. Bring it back, or start the product again';
    case 'EFORMAT':
      return 'the records were written by a newer version. Install that version; this one leaves them as they are';
    case 'EVERIFY':
      return 'what was written could not be read back as it was. Check the disk and try again';
    case 'EBACKUP':
      return 'a part of that backup is not there any more, or not intact. Choose another one';
    case 'EUNFILED':
      return 'not everything could be filed yet. Free some space, check the disk, and try again';
    default:
      return `the disk reported an error${code === '' ? '' : ` (${code})`}. Check the disk and try again`;
  }
}

/** The failure of a write that would replace a file of a newer format. */
export function newerFormatFailure(path: string): StorageFailure {
  return new StorageFailure(Object.assign(new Error(`${path} has a newer format`), { code: 'EFORMAT' }));
}
