import fs from 'node:fs';
import type { Instant, Problem } from '#contract';
import { type DocumentKind, type Reading, readDocument } from './document.ts';
import { keepAs, previousOf } from './replace-durably.ts';
import { StorageFailure } from './storage-failure.ts';

type Copy = {
  from: string;
  /** When what was copied was written, in ms since 1970. */
  writtenMs: number;
  read: <Content>(kind: DocumentKind<Content>) => Reading<Content>;
};

/** Where another copy of a data file may be found, the newest first. */
export type Copies = (path: string) => Iterable<Copy>;

export type Rescued<Content> = {
  content: Content | null;
  /** False for a file of a newer format: it is left as it is. */
  writable: boolean;
  /** Why the content is not what the file on disk holds now, so that it has to be written. */
  changed: 'migrated' | 'restored' | null;
  problems: Problem[];
};

/**
 * Reads a data file and looks after one that is not as it should be: unreadable ones are set aside and the newest good
 * copy takes their place, older ones are copied before they are migrated, newer ones are refused and not touched.
 */
export function readOrRescue<Content>(
  kind: DocumentKind<Content>,
  path: string,
  now: Instant,
  copies: Copies,
): Rescued<Content> {
  const reading = readDocument(kind, path);
  switch (reading.is) {
    case 'absent':
      // It was set aside by a start that could not write what takes its place, or it was deleted.
      return fromCopy(kind, path, copies, []);
    case 'good':
      return { content: reading.content, writable: true, changed: null, problems: [] };
    case 'older':
      copyAside(path, `${path}.format-${reading.format}-${stamp(now)}`);
      return { content: reading.content, writable: true, changed: 'migrated', problems: [] };
    case 'newer':
      return { content: null, writable: false, changed: null, problems: [newer(path, reading.format)] };
    case 'unreadable':
      return replaced(kind, path, now, copies, reading.why);
  }
}

/** How data files are read: `readOrRescue` by whoever holds the lock, `readAsItLies` by anybody else. */
export type ReadFile = typeof readOrRescue;

/** Finds what `readOrRescue` would find, and touches nothing. */
export function readAsItLies<Content>(
  kind: DocumentKind<Content>,
  path: string,
  _now: Instant,
  copies: Copies,
): Rescued<Content> {
  const reading = readDocument(kind, path);
  switch (reading.is) {
    case 'good':
    case 'older':
      return { content: reading.content, writable: false, changed: null, problems: [] };
    case 'newer':
      return { content: null, writable: false, changed: null, problems: [newer(path, reading.format)] };
    case 'absent':
      return { ...fromCopy(kind, path, copies, []), writable: false, problems: [] };
    case 'unreadable': {
      const rescued = fromCopy(kind, path, copies, []);
      return { ...rescued, writable: false, problems: [leftLying(path, reading.why, rescued.content !== null)] };
    }
  }
}

function leftLying(path: string, why: string, hasCopy: boolean): Problem {
  const instead = hasCopy ? 'A copy of it is shown instead' : 'Nothing of it is shown';
  return {
    code: 'SET_ASIDE',
    message: `${path} could not be read (${why}). ${instead}, and it is left as it is`,
    path,
  };
}

function replaced<Content>(
  kind: DocumentKind<Content>,
  path: string,
  now: Instant,
  copies: Copies,
  why: string,
): Rescued<Content> {
  const aside = setAside(path, now);
  const told: Problem = {
    code: 'SET_ASIDE',
    message: `${path} could not be read (${why}). It was set aside as ${aside}`,
    path: aside,
  };
  return fromCopy(kind, path, copies, [told]);
}

function fromCopy<Content>(
  kind: DocumentKind<Content>,
  path: string,
  copies: Copies,
  told: Problem[],
): Rescued<Content> {
  for (const copy of candidates(path, copies)) {
    const reading = copy.read(kind);
    if (reading.is !== 'good' && reading.is !== 'older') continue;
    const restored: Problem = { code: 'RESTORED', message: `${path} was restored from ${copy.from}`, path };
    return { content: reading.content, writable: true, changed: 'restored', problems: [...told, restored] };
  }
  return { content: null, writable: true, changed: null, problems: told };
}

/** The newest first: a backup may hold the last generation, and is newer than the one before it then. */
function candidates(path: string, copies: Copies): Copy[] {
  return [...previousCopy(path), ...copies(path)].sort((one, other) => other.writtenMs - one.writtenMs);
}

function previousCopy(path: string): Copy[] {
  const previous = previousOf(path);
  const stats = fs.statSync(previous, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  return [{ from: 'the version before it', writtenMs: stats.mtimeMs, read: (kind) => readDocument(kind, previous) }];
}

/** Moves an unreadable file out of the way, under a name that says what it is and when. */
export function setAside(path: string, now: Instant, as = path): string {
  const aside = freeName(`${as}.unreadable-${stamp(now)}`);
  try {
    fs.renameSync(path, aside);
    return aside;
  } catch (cause) {
    throw new StorageFailure(cause);
  }
}

/** @throws StorageFailure */
function copyAside(path: string, copy: string): void {
  try {
    keepAs(path, freeName(copy));
  } catch (cause) {
    throw new StorageFailure(cause);
  }
}

export function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; fs.existsSync(name); number += 1) name = `${wanted}-${number}`;
  return name;
}

/** An instant as a part of a file name: Windows allows no colons. */
export function stamp(now: Instant): string {
  return now.replaceAll(/[:.]/g, '-');
}

export function newer(path: string, format: number): Problem {
  return {
    code: 'NEWER_FORMAT',
    message: `${path} was written by a newer version (format ${format}). It is left as it is; install that version to use it`,
    path,
  };
}
