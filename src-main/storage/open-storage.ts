import fs from 'node:fs';
import { join, relative } from 'node:path';
import { v7 } from 'uuid';
import type { Backup, BackupReason, Problem } from '#contract';
import { BackupContents } from './backup-contents.ts';
import { openBackups } from './backups.ts';
import { openDevice } from './device-file.ts';
import { deviceFolder, devicesFolder, tellName, writerOf } from './device-folder.ts';
import { type Holder, lockFolder } from './lock.ts';
import { copyFolder, putAside, temporaryForm } from './move-folder.ts';
import { notPrivate } from './privacy.ts';
import type { Progress } from './progress.ts';
import { makeFolder } from './replace-durably.ts';
import { readOrRescue, setAside } from './rescue.ts';
import { StorageFailure } from './storage-failure.ts';
import { openRecords, type StoragePorts } from './stored-records.ts';

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

function openFiles(dataDir: string, ports: StoragePorts, release: () => void) {
  const now = ports.now();
  const usual = join(dataDir, 'data');
  const backups = openBackups(dataDir, () => device.records ?? usual);
  const file = openDevice(dataDir, now, (path) => openBackups(dataDir).copies(path));
  let { device } = file;
  if (device.records !== null && !file.isCopy) requireFolder(deviceFolder(device.records, device.id));
  const how = { readFile: readOrRescue, mayWrite: true };
  const open = () => {
    const { id, name } = device;
    const place = { records: device.records ?? usual, isUsual: device.records === null, id, name };
    makeFolder(join(deviceFolder(place.records, place.id), 'history'));
    return openRecords(dataDir, place, ports, backups, how);
  };
  let records = open();
  if (records.heartbeat.reading.is === 'unreadable') setAside(records.heartbeat.path, now);
  leaveOldPlace();
  const ownFolders = () => [
    usual,
    devicesFolder(usual),
    records.folder,
    records.historyFolder,
    join(dataDir, 'backups'),
    join(dataDir, 'backups', 'objects'),
    records.cacheFolder,
  ];
  removeTemporary([dataDir, ...ownFolders()]);

  /** What is left of the records where they lay before. Tried again at the next start when it cannot be renamed now. */
  function leaveOldPlace(): void {
    if (device.left === null || !putAside(device.left, ports.now())) return;
    device = { ...device, left: null };
    file.save(device);
  }

  const backedUp = {
    now: ports.now,
    /** The state first, so that a session closed meanwhile is found twice rather than not at all. */
    files: () => {
      const months = records.history.months().map((month) => records.history.pathOf(month));
      const waiting = records.state.content.incoming.flatMap((id) =>
        records.incoming.staged(id).map((name) => join(records.folder, 'incoming', id, name)),
      );
      const own = [records.state.path, ...months, ...waiting].map((path) => relative(records.folder, path));
      return ['device.json', ...own.map((path) => join('data', 'devices', device.id, path))];
    },
  };

  return {
    get state() {
      return records.state;
    },
    get history() {
      return records.history;
    },
    get totals() {
      return records.totals;
    },
    get heartbeat() {
      return records.heartbeat;
    },
    get incoming() {
      return records.incoming;
    },
    get restoring() {
      return records.restoring;
    },
    get place() {
      return records.place;
    },
    get otherDevices() {
      return records.otherDevices;
    },
    backups: records.backups,
    dataDir,
    /** Tells the other machines what this one is called. @throws StorageFailure */
    tellName: (name: string) => tellName(records.folder, { ...device, name }),
    /** @throws StorageFailure; WorkCancelled */
    backUp: (why: BackupReason, progress: Progress, sparing?: string): Promise<Backup> =>
      backups.take(why, backedUp, { sparing, progress }),
    /** The same without letting anything else happen meanwhile. */
    backUpAtOnce: (why: BackupReason): Backup => backups.takeAtOnce(why, backedUp),
    /** The records as a backup has them; null when there is none of that id. @throws StorageFailure when it is not whole. */
    readBackup(id: string): BackupContents | null {
      const found = backups.find(id);
      return found === null ? null : new BackupContents(found.backup, found.files, backups, ports);
    },
    /**
     * Moves the records to another folder, or to the usual one: copies them there and reads them back, names the folder in
     * `device.json`, which decides, and then puts aside what lay in the old one. Nothing may wait to be written, nor
     * be written meanwhile. @throws StorageFailure; WorkCancelled; everything is where it was then.
     */
    async moveTo(folder: string | null, progress: Progress): Promise<void> {
      const [from, target] = [records.folder, folder ?? usual];
      const there = deviceFolder(target, device.id);
      const isOurs = !fs.existsSync(there) || (device.machine !== null && writerOf(there) === device.machine);
      // A copied disk: the folder of this name is another computer's.
      const id = isOurs ? device.id : v7();
      await copyFolder(from, deviceFolder(target, id), {
        progress,
        makeRoom: () => {
          if (isOurs && fs.existsSync(there) && !putAside(there, ports.now())) throw cannotBeWritten(there);
        },
      });
      const next = { ...device, id, records: folder, left: from };
      file.save(next);
      device = next;
      records = open();
      leaveOldPlace();
    },
    /** What was noticed since the start, what still lies there set aside, and what others can get at. */
    problems(): Problem[] {
      const copied = file.isCopy ? [isACopy(dataDir)] : [];
      const noticed = [...copied, ...file.problems, ...records.problems(), ...records.otherDevices.problems()];
      const told = new Set(noticed.map((problem) => problem.path));
      const lying = [dataDir, records.folder, records.historyFolder, join(dataDir, 'backups')]
        .flatMap(setAsideIn)
        .filter((path) => !told.has(path));
      return [...noticed, ...lying.map(stillAside), ...notPrivate(dataDir, ownFolders())];
    },
    close: release,
  };
}

/** A drive that is not connected must not be taken for records that are empty. */
function requireFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  const cause = Object.assign(new Error(`${folder} is not there`), { code: 'ENOENT' });
  throw new StorageFailure(cause, `The records were moved to ${folder}, which cannot be reached`);
}

function cannotBeWritten(folder: string): StorageFailure {
  const cause = Object.assign(new Error(`${folder} cannot be renamed`), { code: 'EACCES' });
  return new StorageFailure(cause, `The records were not moved to ${folder}`);
}

function isACopy(dataDir: string): Problem {
  const message =
    'This data directory was copied from another computer, which goes on writing its own records. This one has a fresh ' +
    'identity; take over what is open there to go on with it here';
  return { code: 'DEVICE_COPIED', message, path: dataDir };
}

/** Half-written files of a process that was killed. Nobody else writes here: we hold the lock. */
function removeTemporary(folders: string[]): void {
  for (const folder of folders.filter((one) => fs.statSync(one, { throwIfNoEntry: false })?.isDirectory())) {
    for (const name of fs.readdirSync(folder)) {
      if (temporaryForm.test(name)) fs.rmSync(join(folder, name), { force: true });
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
