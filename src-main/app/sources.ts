import type { Storage, StoredRecords } from '../storage/index.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import type { Upkeep } from './upkeep.ts';

/** What queries about the records read from. */
export type RecordSources = { records: Records; storage: StoredRecords; ports: Pick<AppPorts, 'zone'> };

/** What queries read from. */
export type Sources = RecordSources & { storage: Storage; ports: AppPorts; upkeep: Upkeep };
