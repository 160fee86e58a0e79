import fs from 'node:fs';
import { join, relative } from 'node:path';
import type { Backup, BackupReason, Instant, Problem, SessionRecord } from '#contract';
import { AuditCache } from './audit-cache.ts';
import { BackupContents } from './backup-contents.ts';
import { type Backups, openBackups } from './backups.ts';
import { findDevice, openDevice } from './device-file.ts';
import type { Described } from './digest.ts';
import { DigestCache } from './digest-cache.ts';
import { openHeartbeatFile } from './heartbeat-file.ts';
import { History, type HistoryPorts } from './history.ts';
import { Incoming } from './incoming.ts';
import { type Holder, lockFolder } from './lock.ts';
import { notPrivate } from './privacy.ts';
import { makeFolder } from './replace-durably.ts';
import { newer, readAsItLies, readOrRescue, setAside } from './rescue.ts';
import { Restoring } from './restoring.ts';
import { openStateFile } from './state-file.ts';
import { type DailyShares, Totals } from './totals.ts';

export type StoragePorts = {
  now(): Instant;
  zone: string;
  describe(record: SessionRecord): Described;
  shares(session: Pick<Described, 'spans'>): DailyShares;
};

export type Opening = { is: 'open'; storage: Storage } | { is: 'taken'; by: Holder | null };

export type Storage = ReturnType<typeof openFiles>;

/**
 * Takes the data directory and reads what has to be known at once. The history is read when asked for.
 * @throws StorageFailure when the directory cannot be made or locked.
 */
export function openStorage(dataDir: string, ports: StoragePorts): Opening {
  makeFolder(dataDir);
  const lock = lockFolder(dataDir, ports.now());
  if (lock.is === 'taken') return lock;
  try {
    return { is: 'open', storage: openFiles(dataDir, ports, lock.release) };
  } catch (failure) {
    lock.release();
    throw failure;
  }
}

/**
 * The records as they lie on disk, for whoever does not hold the lock: nothing is written, moved or made.
 * They show one moment only while nobody else writes them.
 */
export function readStorage(dataDir: string, ports: StoragePorts): StoredRecords {
  const backups = openBackups(dataDir);
  const device = findDevice(dataDir, ports.now(), backups.copies) ?? 'none';
  return openRecords(dataDir, device, ports, backups, { readFile: readAsItLies, mayWrite: false });
}

export type StoredRecords = Omit<ReturnType<typeof openRecords>, 'folder' | 'historyFolder' | 'cacheFolder'>;

/** What was recorded on one machine. */
function openRecords(
  dataDir: string,
  device: string,
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
  const folder = join(dataDir, 'data', 'devices', device);
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
    state,
    history,
    totals,
    heartbeat,
    incoming,
    restoring,
    /** The newest first. */
    backups: backups.list,
    problems: () => problems,
  };
}

function openFiles(dataDir: string, ports: StoragePorts, release: () => void) {
  const now = ports.now();
  const backups = openBackups(dataDir);
  const { device, problems: deviceProblems } = openDevice(dataDir, now, backups.copies);
  makeFolder(join(dataDir, 'data', 'devices', device.id, 'history'));
  const how = { readFile: readOrRescue, mayWrite: true };
  const { folder, historyFolder, cacheFolder, ...records } = openRecords(dataDir, device.id, ports, backups, how);
  const { state, history, heartbeat } = records;
  if (heartbeat.reading.is === 'unreadable') setAside(heartbeat.path, now);
  removeTemporary([dataDir, folder, historyFolder, join(dataDir, 'backups'), cacheFolder]);

  const ownFolders = [
    join(dataDir, 'data'),
    join(dataDir, 'data', 'devices'),
    folder,
    historyFolder,
    join(dataDir, 'backups'),
    join(dataDir, 'backups', 'objects'),
    cacheFolder,
  ];

  const backedUp = {
    now: ports.now,
    /** The state first, so that a session closed meanwhile is found twice rather than not at all. */
    files: () => {
      const months = history.months().map((month) => history.pathOf(month));
      const waiting = state.content.incoming.flatMap((id) =>
        records.incoming.staged(id).map((name) => join(folder, 'incoming', id, name)),
      );
      return [join(dataDir, 'device.json'), state.path, ...months, ...waiting].map((path) => relative(dataDir, path));
    },
  };

  return {
    ...records,
    dataDir,
    /** @throws StorageFailure */
    backUp: (why: BackupReason, sparing?: string): Promise<Backup> => backups.take(why, backedUp, sparing),
    /** The same without letting anything else happen meanwhile. */
    backUpAtOnce: (why: BackupReason): Backup => backups.takeAtOnce(why, backedUp),
    /** The records as a backup has them; null when there is none of that id. @throws StorageFailure when it is not whole. */
    readBackup(id: string): BackupContents | null {
      const found = backups.find(id);
      return found === null ? null : new BackupContents(found.backup, found.files, backups, ports);
    },
    /** What was noticed since the start, what still lies there set aside, and what others can get at. */
    problems(): Problem[] {
      const noticed = [...deviceProblems, ...records.problems()];
      const told = new Set(noticed.map((problem) => problem.path));
      const lying = [dataDir, folder, historyFolder, join(dataDir, 'backups')]
        .flatMap(setAsideIn)
        .filter((path) => !told.has(path));
      return [...noticed, ...lying.map(stillAside), ...notPrivate(dataDir, ownFolders)];
    },
    close: release,
  };
}

/** Half-written files of a process that was killed. Nobody else writes here: we hold the lock. */
function removeTemporary(folders: string[]): void {
  for (const folder of folders.filter((one) => fs.statSync(one, { throwIfNoEntry: false })?.isDirectory())) {
    for (const name of fs.readdirSync(folder)) {
      if (name.endsWith('.tmp')) fs.rmSync(join(folder, name), { force: true });
    }
  }
}

function setAsideIn(folder: string): string[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names.filter((name) => name.includes('.unreadable-')).map((name) => join(folder, name));
}

function stillAside(path: string): Problem {
  return {
    code: 'SET_ASIDE',
    message: `${path} could not be read once and was set aside. Look into it or remove it`,
    path,
  };
}
