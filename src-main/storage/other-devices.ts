import fs from 'node:fs';
import { join } from 'node:path';
import type { Instant, Problem, SessionRecord } from '#contract';
import { AuditCache } from './audit-cache.ts';
import { CarriedFiles } from './carried-files.ts';
import { conflictedCopies } from './conflicted-copies.ts';
import { deviceFolder, devicesFolder, devicesIn, plateKind } from './device-folder.ts';
import type { Described } from './digest.ts';
import { DigestCache } from './digest-cache.ts';
import { readDocument } from './document.ts';
import { History } from './history.ts';
import { readAsItLies, readOrRescue } from './rescue.ts';
import { openStateFile, stateKind } from './state-file.ts';
import { type DailyShares, Totals } from './totals.ts';

export type OtherDevicesPorts = {
  now(): Instant;
  zone: string;
  describe(record: SessionRecord): Described;
  shares(session: Pick<Described, 'spans'>): DailyShares;
  /** False for whoever does not hold the lock: the folders of the others are read as they lie then. */
  mayWrite: boolean;
};

/** The records of another machine, as far as they were carried here. */
export type OtherDevice = ReturnType<typeof openCarried> & { id: string; name: string };

/** The folders of the other machines in the records. They are read, and never written. */
export function openOtherDevices(dataDir: string, place: { records: string; id: string }, ports: OtherDevicesPorts) {
  const files = new Map<string, CarriedFiles>();
  const opened = new Map<string, OtherDevice>();
  let lastSigns = '';
  let conflicts: Problem[] = [];

  const folderOf = (id: string) => deviceFolder(place.records, id);
  const cacheOf = (id: string) => join(dataDir, 'cache', 'devices', id);

  /** What tells cheaply that something may have changed. */
  function signs(): string {
    const paths = [...opened.keys()].flatMap((id) => [join(folderOf(id), 'state.json'), join(folderOf(id), 'history')]);
    return [devicesFolder(place.records), ...paths].map(signOf).join();
  }

  function look(): boolean {
    // A drive that is gone is not a machine that left.
    if (!fs.existsSync(folderOf(place.id))) return false;
    const present = devicesIn(place.records).filter((id) => id !== place.id);
    const gone = [...opened.keys()].filter((id) => !present.includes(id));
    for (const id of gone) forget(id);
    const changed = present.filter(lookAt);
    const folders = [place.id, ...present].map(folderOf);
    conflicts = present.length === 0 ? [] : conflictedCopies(folders.flatMap((one) => [one, join(one, 'history')]));
    lastSigns = signs();
    return gone.length + changed.length > 0;
  }

  function forget(id: string): void {
    if (ports.mayWrite) files.get(id)?.drop();
    files.delete(id);
    opened.delete(id);
  }

  function lookAt(id: string): boolean {
    const name = nameIn(folderOf(id)) ?? opened.get(id)?.name ?? id;
    const carried = files.get(id) ?? new CarriedFiles(folderOf(id), cacheOf(id), stateKind(ports.now(), ports.zone));
    files.set(id, carried);
    const isNew = ports.mayWrite && carried.take();
    const known = opened.get(id);
    if (known !== undefined && !isNew && known.name === name) return false;
    opened.set(id, { ...openCarried(ports.mayWrite ? cacheOf(id) : folderOf(id), cacheOf(id), ports), id, name });
    return true;
  }

  return {
    /** Takes over what the others wrote. True when anything changed. */
    look,
    /** The same where that costs next to nothing: only when something seems to have changed. */
    glance: (): boolean => signs() !== lastSigns && look(),
    /** By name. */
    all: (): OtherDevice[] => [...opened.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
    problems: (): Problem[] => [...[...files.values()].flatMap((one) => one.problems()), ...conflicts],
  };
}

/** What lies in a folder of the shape of a machine's, with the caches in another. */
function openCarried(folder: string, cacheFolder: string, ports: OtherDevicesPorts) {
  const now = ports.now();
  const access = { readFile: ports.mayWrite ? readOrRescue : readAsItLies, copies: () => [], mayWrite: ports.mayWrite };
  const report = () => {};
  const state = openStateFile(join(folder, 'state.json'), now, ports.zone, access.copies, access.readFile);
  const cache = new DigestCache(join(cacheFolder, 'months'));
  const history = new History(join(folder, 'history'), {
    now: ports.now,
    describe: ports.describe,
    cache,
    audits: new AuditCache(join(cacheFolder, 'months')),
    report,
    ...access,
  });
  const totals = new Totals(join(cacheFolder, 'totals.json'), history, { ...ports, ...access, now, report });
  return { state, history, totals };
}

function nameIn(folder: string): string | null {
  try {
    const reading = readDocument(plateKind, join(folder, 'device.json'));
    return reading.is === 'good' ? reading.content.name : null;
  } catch {
    return null;
  }
}

function signOf(path: string): string {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '-' : `${stats.size}:${stats.mtimeMs}`;
}
