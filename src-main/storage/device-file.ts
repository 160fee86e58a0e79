import fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { Instant, Problem } from '#contract';
import { encodeText } from './document.ts';
import { machineMark } from './machine-mark.ts';
import { replaceDurably } from './replace-durably.ts';
import { type Copies, type Rescued, readAsItLies, readOrRescue } from './rescue.ts';

/** The folder of a machine in the records is called so; whatever else lies there is no machine's. */
export const deviceId = /^[\w-]{1,100}$/;

const content = z.object({
  id: z.string().regex(deviceId),
  name: z.string(),
  /** Which computer wrote it; null where that cannot be told. */
  machine: z.string().nullable().default(null),
  /** Where the records lie; null: in `data/`. */
  records: z.string().nullable().default(null),
  /** Where they lay before, while what is left of them there has not been put aside yet. */
  left: z.string().nullable().default(null),
});
export type Device = z.infer<typeof content>;

const deviceKind = {
  format: 2,
  content,
  migrate: (raw: unknown) => {
    const first = z.object({ format: z.literal(1), content }).safeParse(raw);
    return first.success ? { format: 1, content: first.data.content } : null;
  },
};

export type DeviceFile = {
  device: Device;
  /** The disk of another computer was copied: this one took an identity of its own. */
  isCopy: boolean;
  problems: Problem[];
  /** @throws StorageFailure */
  save(device: Device): void;
};

/** `device.json`: which machine this is, and where its records lie. Made at the first start. */
export function openDevice(dataDir: string, now: Instant, copies: Copies): DeviceFile {
  const path = join(dataDir, 'device.json');
  const save = (next: Device) => replaceDurably(path, encodeText(deviceKind.format, JSON.stringify(next)), 'previous');
  const read = readOrRescue(deviceKind, path, now, copies);
  const { device, isCopy, isNew } = deviceOf(dataDir, read);
  if (read.writable && (isNew || read.changed !== null)) save(device);
  return { device, isCopy, problems: read.problems, save };
}

function deviceOf(dataDir: string, { content: found }: Rescued<Device>) {
  const machine = machineMark();
  if (found === null) {
    const id = onlyDevice(join(dataDir, 'data', 'devices')) ?? v7();
    return { device: { id, name: hostname(), machine, records: null, left: null }, isCopy: false, isNew: true };
  }
  // In its own data directory nobody else writes, so that one may be copied to a new computer with all that is in it.
  const isCopy = found.records !== null && machine !== null && found.machine !== null && found.machine !== machine;
  if (isCopy) return { device: { ...found, id: v7(), name: hostname(), machine, left: null }, isCopy, isNew: true };
  const mark = machine ?? found.machine;
  return { device: { ...found, machine: mark }, isCopy, isNew: mark !== found.machine };
}

/** Which machine this is, for whoever only reads; null when nothing was ever recorded here. */
export function findDevice(
  dataDir: string,
  now: Instant,
  copies: Copies,
): Pick<Device, 'id' | 'name' | 'records'> | null {
  const { content: found } = readAsItLies(deviceKind, join(dataDir, 'device.json'), now, copies);
  if (found !== null) return found;
  const id = onlyDevice(join(dataDir, 'data', 'devices'));
  return id === null ? null : { id, name: hostname(), records: null };
}

/** A lost identity is found again by the one folder that carries it. */
function onlyDevice(folder: string): string | null {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const [first, ...others] = names.filter((name) => deviceId.test(name));
  return first !== undefined && others.length === 0 ? first : null;
}
