import type { Storage, StoredRecords } from '../storage/index.ts';
import type { KeepingUp } from './machines/keep-up.ts';
import type { Machines } from './machines/machines.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import type { Upkeep } from './upkeep.ts';

/** What queries about the records read from. */
export type RecordSources = {
  records: Records;
  storage: Pick<StoredRecords, 'state' | 'history' | 'totals' | 'backups'>;
  machines: Machines;
  ports: Pick<AppPorts, 'zone'>;
};

/** What queries read from. */
export type Sources = RecordSources & { storage: Storage; ports: AppPorts; upkeep: Upkeep; keepingUp: KeepingUp };
