import type { Backup, Instant, SessionRecord } from '#contract';
import type { BackedUpFile, Backups } from './backups.ts';
import type { Described } from './digest.ts';
import { decodeText, readText } from './document.ts';
import { monthKind } from './month-file.ts';
import { emptyContent, type StateContent, stateIn } from './state-file.ts';
import { StorageFailure } from './storage-failure.ts';

const ofDevice = String.raw`(?:^|[\\/])devices[\\/][^\\/]+[\\/]`;
const stateForm = new RegExp(String.raw`${ofDevice}state\.json$`);
const monthForm = new RegExp(String.raw`${ofDevice}history[\\/](\d{4}-\d{2})\.json$`);
const incomingForm = new RegExp(String.raw`${ofDevice}incoming[\\/]([^\\/]+)[\\/]\d{4}-\d{2}\.json$`);

export type ContentsPorts = { now(): Instant; zone: string; describe(record: SessionRecord): Described };

/** The records as a backup has them. */
export class BackupContents {
  readonly backup: Backup;
  readonly state: StateContent;
  private readonly backups: Backups;
  private readonly files = new Map<string, BackedUpFile>();
  /** Closed sessions that were on their way to their months, by month; and the months that others were about to leave. */
  private readonly late = new Map<string, SessionRecord[]>();

  /** @throws StorageFailure when some of it is not there any more, or not intact. */
  constructor(backup: Backup, files: BackedUpFile[], backups: Backups, ports: ContentsPorts) {
    this.backup = backup;
    this.backups = backups;
    for (const file of files) {
      const [, month] = monthForm.exec(file.path) ?? [];
      if (month !== undefined) this.files.set(month, file);
    }
    const state = files.find(({ path }) => stateForm.test(path));
    // There is no state before anything is recorded.
    const content = state === undefined ? emptyContent : stateIn(this.bytesOf(state), ports.now(), ports.zone);
    if (content === null) throw incomplete(backup);
    this.state = content;
    const reopened = content.sessions.filter(({ id }) => content.reopened.includes(id));
    for (const record of reopened) this.late.set(ports.describe(record).month, []);
    for (const record of [...content.outbox, ...this.incoming(files)]) {
      const { month } = ports.describe(record);
      this.late.set(month, [...(this.late.get(month) ?? []), record]);
    }
  }

  /** Every month that it has closed sessions of. */
  months(): string[] {
    return [...new Set([...this.files.keys(), ...this.late.keys()])];
  }

  /** The hash of a month's file; null when its file alone does not say what the month holds. */
  hashOf(month: string): string | null {
    return this.late.has(month) ? null : (this.files.get(month)?.sha256 ?? null);
  }

  /** The closed sessions of a month. One that was on its way there, or had left it again, is where it was to be. */
  records(month: string): SessionRecord[] {
    const file = this.files.get(month);
    const records = new Map(file === undefined ? [] : this.recordsIn(file).map((record) => [record.id, record]));
    for (const record of this.late.get(month) ?? []) {
      const known = records.get(record.id);
      if (known === undefined || known.events.length < record.events.length) records.set(record.id, record);
    }
    for (const { id } of this.state.sessions) records.delete(id);
    return [...records.values()];
  }

  private incoming(files: BackedUpFile[]): SessionRecord[] {
    const committed = files.filter(({ path }) => this.state.incoming.includes(incomingForm.exec(path)?.[1] ?? ''));
    return committed.flatMap((file) => this.recordsIn(file));
  }

  private recordsIn(file: BackedUpFile): SessionRecord[] {
    const reading = readText(monthKind, decodeText(this.bytesOf(file)));
    if (reading.is !== 'good' && reading.is !== 'older') throw incomplete(this.backup);
    return reading.content.sessions;
  }

  private bytesOf(file: BackedUpFile): Uint8Array {
    const bytes = this.backups.read(file);
    if (bytes === null) throw incomplete(this.backup);
    return bytes;
  }
}

function incomplete({ at }: Backup): StorageFailure {
  const cause = Object.assign(new Error(`The backup of ${at} is not whole`), { code: 'EBACKUP' });
  return new StorageFailure(cause, 'Nothing was restored');
}
