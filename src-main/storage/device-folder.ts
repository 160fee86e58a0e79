import fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DeviceName } from '#contract';
import { deviceId } from './device-file.ts';
import { encodeText, readDocument } from './document.ts';
import { replaceDurably } from './replace-durably.ts';

/** `devices/<id>/device.json`: what the machine is called, for the others. */
export const plateKind = {
  format: 1,
  content: z.object({ id: z.string(), name: z.string(), machine: z.string().nullable() }),
};

export function devicesFolder(records: string): string {
  return join(records, 'devices');
}

export function deviceFolder(records: string, id: string): string {
  return join(devicesFolder(records), id);
}

/** The machines that have a folder in the records. */
export function devicesIn(records: string): string[] {
  try {
    const entries = fs.readdirSync(devicesFolder(records), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && deviceId.test(entry.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Which computer wrote a folder of the records; null when it does not say so, or there is none. */
export function writerOf(folder: string): string | null {
  const reading = readDocument(plateKind, join(folder, 'device.json'));
  return reading.is === 'good' ? reading.content.machine : null;
}

/** Tells the other machines what this one is called. Nothing is written when they know. @throws StorageFailure */
export function tellName(folder: string, device: DeviceName & { machine: string | null }): void {
  const { id, name, machine } = device;
  const path = join(folder, 'device.json');
  const known = readDocument(plateKind, path);
  if (known.is === 'newer') return;
  const told = known.is === 'good' ? known.content : null;
  if (told?.id === id && told.name === name && told.machine === machine) return;
  replaceDurably(path, encodeText(plateKind.format, JSON.stringify({ id, name, machine })));
}
