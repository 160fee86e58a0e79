import fs from 'node:fs';
import { z } from 'zod';
import { type Instant, type Problem, type Settings, settings } from '#contract';
import { newer, setAside } from './rescue.ts';
import { codeOf, newerFormatFailure, StorageFailure } from './storage-failure.ts';

const format = 1;

/** `settings.json`: the settings as they are, and the format. A file that does not say which is of the first. */
const settingsFile = settings.extend({ format: z.literal(format).default(format) });

/** The same as a JSON schema, for whoever writes the file. */
export function settingsSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(settingsFile, { io: 'input' });
}

export type SettingsFile = {
  /** The usual settings where the file is not there or cannot be read. */
  settings: Settings;
  problems: Problem[];
  /** What is to be written for settings. @throws StorageFailure for a file of a newer format: it is left as it is. */
  contentOf(next: Settings): Record<string, unknown>;
};

/** Reads the settings; a file that cannot be read is set aside. @throws StorageFailure when the disk does not give it. */
export function readSettingsFile(path: string, now: Instant): SettingsFile {
  const raw = parsed(readText(path));
  const found = newerFormat.safeParse(raw);
  if (found.success) {
    const refuse = () => {
      throw newerFormatFailure(path);
    };
    return { settings: settings.parse({}), problems: [newer(path, found.data.format)], contentOf: refuse };
  }
  const contentOf = (next: Settings) => ({ format, ...next });
  const read = settingsFile.safeParse(raw);
  if (read.success) return { settings: settings.parse(read.data), problems: [], contentOf };
  return { settings: settings.parse({}), problems: [toldAside(path, setAside(path, now))], contentOf };
}

const newerFormat = z.object({ format: z.int().gt(format) });

function readText(path: string): string {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return '{}';
    throw new StorageFailure(cause);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toldAside(path: string, aside: string): Problem {
  const message = `${path} could not be read. It was set aside as ${aside}, and the usual settings are in use`;
  return { code: 'SETTINGS_UNREADABLE', message, path: aside };
}
