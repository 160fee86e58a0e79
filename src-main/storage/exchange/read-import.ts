import { type Import, ok, type Result } from '#contract';
import { type ImportFrame, type ImportSink, type Reading, unreadableFile } from './imported.ts';
import { readClockify, readToggl } from './read-entries.ts';
import { readJson } from './read-json.ts';
import { readKlog } from './read-klog.ts';
import { foreignFile, type NamedFormat, nameOf, recognise } from './recognise.ts';
import { readTimewarrior } from './timewarrior.ts';

const unknown = 'it could not be found out what kind of file this is. Name its format, or take another file';

const synonyms = { toggl: 'toggl-csv', clockify: 'clockify-csv' } as const;

const readers: Record<NamedFormat, (content: string, frame: ImportFrame, sink: ImportSink) => Reading> = {
  json: readJson,
  timewarrior: readTimewarrior,
  'toggl-csv': readToggl,
  'clockify-csv': readClockify,
  klog: readKlog,
};

/** The reading of a file, or why it is not begun. */
export function readingOf(
  format: Import['format'],
  content: string,
  frame: ImportFrame,
  sink: ImportSink,
): Result<Reading> {
  const known = chooseFormat(format, content);
  return typeof known === 'string' ? ok(readers[known](content, frame, sink)) : known;
}

function chooseFormat(format: Import['format'], content: string): NamedFormat | Result<never> {
  const foreign = foreignFile(content);
  if (foreign !== null) return unreadableFile(foreign.words, foreign.is);
  const seen = recognise(content);
  if (format === 'auto') return seen ?? unreadableFile(unknown, 'unknownKind');
  const named = format === 'toggl' || format === 'clockify' ? synonyms[format] : format;
  if (seen === null || seen === named) return named;
  const words = `this is not ${nameOf(named)}; it looks like ${nameOf(seen)}. Import it as "${seen}"`;
  return unreadableFile(words, 'otherKind', [{ field: 'format', problem: `looks like ${seen}`, is: 'otherKind' }]);
}
