import fs from 'node:fs';
import { vi } from 'vitest';

export type Fault = {
  call:
    | 'openSync'
    | 'writeFileSync'
    | 'fsyncSync'
    | 'renameSync'
    | 'linkSync'
    | 'unlinkSync'
    | 'rmSync'
    | 'readFileSync';
  /** The paths it happens to; a folder's for the sync of a folder. */
  on: RegExp;
  code: string;
};

/** Makes calls of the file system fail until the disk is mended. */
export function breakDisk(...faults: Fault[]): { mend(): void } {
  const paths = new Map<number, string>();
  const { openSync, writeFileSync, fsyncSync, renameSync, linkSync, unlinkSync, rmSync, readFileSync } = fs;
  const failing = (call: Fault['call'], path: unknown) => {
    const name = typeof path === 'number' ? (paths.get(path) ?? '') : String(path);
    const fault = faults.find((candidate) => candidate.call === call && candidate.on.test(name));
    if (fault !== undefined) throw Object.assign(new Error(`${fault.code}: ${call} ${name}`), { code: fault.code });
  };
  const spies = [
    vi.spyOn(fs, 'openSync').mockImplementation((path, ...rest) => {
      failing('openSync', path);
      const file = openSync(path, ...rest);
      paths.set(file, String(path));
      return file;
    }),
    vi.spyOn(fs, 'writeFileSync').mockImplementation((path, ...rest) => {
      failing('writeFileSync', path);
      writeFileSync(path, ...rest);
    }),
    vi.spyOn(fs, 'fsyncSync').mockImplementation((file) => {
      failing('fsyncSync', file);
      fsyncSync(file);
    }),
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      failing('renameSync', to);
      renameSync(from, to);
    }),
    vi.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      failing('linkSync', to);
      linkSync(from, to);
    }),
    vi.spyOn(fs, 'unlinkSync').mockImplementation((path) => {
      failing('unlinkSync', path);
      unlinkSync(path);
    }),
    vi.spyOn(fs, 'rmSync').mockImplementation((path, ...rest) => {
      failing('rmSync', path);
      rmSync(path, ...rest);
    }),
    vi.spyOn(fs, 'readFileSync').mockImplementation((...read: Parameters<typeof readFileSync>) => {
      failing('readFileSync', read[0]);
      return readFileSync(...read);
    }),
  ];
  return {
    mend() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

/** The data directory as a kill at this moment would leave it, under another name. */
export function asKilledNow(dataDir: string, copy: string): string {
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(dataDir, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}
