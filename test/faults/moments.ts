import fs from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

/** A kill at one moment: the directory as it was, before which call, and what was seen from outside by then. */
type Moment<Seen> = { copy: string; before: string; seen: Seen };

/** Copies the directory before every call that changes it, which is every moment a kill can tell from another. */
export function watchEveryMoment<Seen>(
  into: string,
  dataDir: string,
  seen: () => Seen,
): { moments: Moment<Seen>[]; stop(): void } {
  const moments: Moment<Seen>[] = [];
  const { openSync, renameSync, linkSync, unlinkSync, writeFileSync, rmSync, mkdirSync, cpSync } = fs;
  const copied = (before: string) => {
    const copy = join(into, `moment-${moments.length}`);
    cpSync(dataDir, copy, { recursive: true, preserveTimestamps: true });
    moments.push({ copy, before, seen: seen() });
  };
  let copying = false;
  const unlessCopying = (before: string) => {
    if (copying) return;
    copying = true;
    copied(before);
    copying = false;
  };
  const spies = [
    vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) => {
      if (flags !== 'r') unlessCopying(`open ${path}`);
      return openSync(path, flags, mode);
    }),
    vi.spyOn(fs, 'writeFileSync').mockImplementation((...call) => {
      unlessCopying('write');
      writeFileSync(...call);
    }),
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      unlessCopying(`rename to ${to}`);
      renameSync(from, to);
    }),
    vi.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      unlessCopying(`link ${to}`);
      linkSync(from, to);
    }),
    vi.spyOn(fs, 'unlinkSync').mockImplementation((path) => {
      unlessCopying(`unlink ${path}`);
      unlinkSync(path);
    }),
    vi.spyOn(fs, 'rmSync').mockImplementation((path, options) => {
      unlessCopying(`rm ${path}`);
      rmSync(path, options);
    }),
    vi.spyOn(fs, 'mkdirSync').mockImplementation((path, options) => {
      unlessCopying(`mkdir ${path}`);
      return mkdirSync(path, options);
    }),
  ];
  return { moments, stop: () => spies.forEach((spy) => void spy.mockRestore()) };
}
