import type { Storage } from '../storage/index.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import type { Upkeep } from './upkeep.ts';

/** What queries read from. */
export type Sources = { records: Records; storage: Storage; ports: AppPorts; upkeep: Upkeep };
