import fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { Instant, Problem } from '#contract';
import { encodeText } from './document.ts';
import { replaceDurably } from './replace-durably.ts';
import { type Copies, readAsItLies, readOrRescue } from './rescue.ts';

const deviceId = /^[\w-]{1,100}$/;

const deviceKind = {
  format: 1,
  content: z.object({ id: z.string().regex(deviceId), name: z.string() }),
};
export type Device = z.infer<typeof deviceKind.content>;

/** `device.json`: which machine this is, and so which folder of the records is its own. Made at the first start. */
export function openDevice(
  dataDir: string,
  now: Instant,
  copies: Copies,
): { device: Device; writable: boolean; problems: Problem[] } {
  const path = join(dataDir, 'device.json');
  const { content, writable, changed, problems } = readOrRescue(deviceKind, path, now, copies);
  const device = content ?? { id: onlyDevice(join(dataDir, 'data', 'devices')) ?? v7(), name: hostname() };
  if (writable && (content === null || changed !== null)) {
    replaceDurably(path, encodeText(deviceKind.format, JSON.stringify(device)));
  }
  return { device, writable, problems };
}

/** Which machine this is, for whoever only reads; null when nothing was ever recorded here. */
export function findDevice(dataDir: string, now: Instant, copies: Copies): Device['id'] | null {
  const { content } = readAsItLies(deviceKind, join(dataDir, 'device.json'), now, copies);
  return content?.id ?? onlyDevice(join(dataDir, 'data', 'devices'));
}

/** A lost identity is found again by the one folder that carries it. */
function onlyDevice(folder: string): string | null {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const [first, ...others] = names.filter((name) => deviceId.test(name));
  return first !== undefined && others.length === 0 ? first : null;
}
