import { join } from 'node:path';
import type { Instant, Problem, SessionRecord } from '#contract';
import { AuditCache } from './audit-cache.ts';
import { type Backups, openBackups } from './backups.ts';
import { findDevice } from './device-file.ts';
import { deviceFolder } from './device-folder.ts';
import type { Described } from './digest.ts';
import { DigestCache } from './digest-cache.ts';
import { openHeartbeatFile } from './heartbeat-file.ts';
import { History, type HistoryPorts } from './history.ts';
import { Incoming } from './incoming.ts';
import { openOtherDevices } from './other-devices.ts';
import { newer, readAsItLies } from './rescue.ts';
import { Restoring } from './restoring.ts';
import { openStateFile } from './state-file.ts';
import { type DailyShares, Totals } from './totals.ts';

export type StoragePorts = {
  now(): Instant;
  zone: string;
  describe(record: SessionRecord): Described;
  shares(session: Pick<Described, 'spans'>): DailyShares;
};

/**
 * The records as they lie on disk, for whoever does not hold the lock: nothing is written, moved or made.
 * They show one moment only while nobody else writes them.
 */
export function readStorage(dataDir: string, ports: StoragePorts): StoredRecords {
  const usual = join(dataDir, 'data');
  const found = findDevice(dataDir, ports.now(), openBackups(dataDir).copies);
  const { id = 'none', name = '', records = null } = found ?? {};
  const place = { records: records ?? usual, isUsual: records === null, id, name };
  const backups = openBackups(dataDir, () => place.records);
  return openRecords(dataDir, place, ports, backups, { readFile: readAsItLies, mayWrite: false });
}

export type StoredRecords = Omit<ReturnType<typeof openRecords>, 'folder' | 'historyFolder' | 'cacheFolder'>;

/** Where the records of all machines lie, and which of these it is. */
type Place = { records: string; isUsual: boolean; id: string; name: string };

/** What was recorded on one machine. */
export function openRecords(
  dataDir: string,
  place: Place,
  ports: StoragePorts,
  backups: Backups,
  how: Pick<HistoryPorts, 'readFile' | 'mayWrite'>,
) {
  const access = { ...how, copies: backups.copies };
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    const known = problems.some(({ path, message }) => path === problem.path && message === problem.message);
    if (!known) problems.push(problem);
  };
  const now = ports.now();
  const folder = deviceFolder(place.records, place.id);
  const state = openStateFile(join(folder, 'state.json'), now, ports.zone, access.copies, access.readFile);
  const historyFolder = join(folder, 'history');
  const cacheFolder = join(dataDir, 'cache');
  const cache = new DigestCache(cacheFolder);
  const audits = new AuditCache(cacheFolder);
  const { describe } = ports;
  const history = new History(historyFolder, { now: ports.now, describe, cache, audits, report, ...access });
  const totals = new Totals(join(folder, 'totals.json'), history, { ...ports, ...access, now, report });
  const heartbeat = openHeartbeatFile(dataDir);
  for (const problem of state.problems) report(problem);
  if (heartbeat.reading.is === 'newer') report(newer(heartbeat.path, heartbeat.reading.format));
  const incoming = new Incoming(join(folder, 'incoming'), { now: ports.now, report });
  const restoring = new Restoring(join(folder, 'restoring'), { now: ports.now, report, mayWrite: how.mayWrite });
  if (state.content.restoring !== null) history.standIn(restoring.places(state.content.restoring));
  return {
    folder,
    historyFolder,
    cacheFolder,
    place,
    state,
    history,
    totals,
    heartbeat,
    incoming,
    restoring,
    otherDevices: openOtherDevices(dataDir, place, { ...ports, mayWrite: how.mayWrite }),
    /** The newest first. */
    backups: backups.list,
    problems: () => problems,
  };
}
