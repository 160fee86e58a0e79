import type { FileFault, ImportFormat } from '#contract';

export type NamedFormat = Exclude<ImportFormat, 'auto' | 'toggl' | 'clockify'>;

const names: Record<NamedFormat, string> = {
  json: 'an export of Intermission, or of its forerunners',
  timewarrior: 'what `timew export` writes',
  'toggl-csv': 'a CSV export of Toggl',
  'clockify-csv': 'a CSV export of Clockify',
  klog: 'a klog file',
};

export function nameOf(format: NamedFormat): string {
  return names[format];
}

type Foreign = { is: FileFault; words: string };

const utf16: Foreign = { is: 'notUtf8', words: 'this looks like UTF-16. Save the file as UTF-8 and try again' };
const zip: Foreign = { is: 'packed', words: 'this looks like a zip file; unpack it first' };
const gzip: Foreign = { is: 'packed', words: 'this looks like a gzip file; unpack it first' };
const pdf: Foreign = { is: 'pdf', words: 'this is a PDF. Export as CSV or JSON instead' };
const withNul: Foreign = {
  is: 'notUtf8',
  words: 'it holds NUL bytes, so it is no text in UTF-8. Save the file as UTF-8 and try again',
};

/** What no import can read, by how it begins; each with what to do. Bytes that are no UTF-8 arrive as U+FFFD. */
const foreignBeginnings: [string, Foreign][] = [
  ['PK\u0003\u0004', zip],
  ['PK\u0005\u0006', zip],
  ['PK\u0007\u0008', zip],
  ['\u001f\u008b', gzip],
  ['\u001f\ufffd', gzip],
  ['%PDF', pdf],
  ['\ufffd\ufffd', utf16],
  ['\u00ff\u00fe', utf16],
  ['\u00fe\u00ff', utf16],
];

const foreignForms: [RegExp, FileFault, string][] = [
  [/^\s*BEGIN:VCALENDAR/i, 'calendar', 'this is a calendar, which cannot be imported'],
  [/^\s*<(!doctype|html|\?xml)/i, 'markup', 'this is a web page or XML, not an export'],
  [
    /^\s*inc \d{8}T/,
    'timewarriorData',
    'this is a data file of Timewarrior. Import what `timew export` prints instead',
  ],
  [
    /^\s*"?sessionId"?,"?title"?,/,
    'spreadsheet',
    'this is a CSV for spreadsheets. Export as json to import it somewhere else',
  ],
];

const looked = 8_192;

/** Why nobody can read this file, when its beginning tells, or a character that no text has. */
export function foreignFile(content: string): Foreign | null {
  const head = content.slice(0, looked).replace(/^\uFEFF/, '');
  const begins = foreignBeginnings.find(([beginning]) => head.startsWith(beginning));
  if (begins !== undefined) return begins[1];
  if (content.slice(0, 4).includes('\0')) return utf16;
  if (content.includes('\0')) return withNul;
  const looks = foreignForms.find(([form]) => form.test(head));
  return looks === undefined ? null : { is: looks[1], words: looks[2] };
}

/** What a file looks like by its beginning; null when that does not tell. */
export function recognise(content: string): NamedFormat | null {
  const head = content
    .slice(0, looked)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head.startsWith('[') || head.startsWith('{')) return recogniseJson(head);
  if (/^\d{4}([-/])\d\d\1\d\d(\s|$)/.test(head)) return 'klog';
  const columns = new Set(
    head
      .split(/\r?\n/, 1)[0]
      ?.toLowerCase()
      .split(/[,;\t]/)
      .map(unquoted),
  );
  if (!columns.has('start date') || !columns.has('start time')) return null;
  if (columns.has('duration (h)') || columns.has('duration (decimal)') || columns.has('group')) return 'clockify-csv';
  return columns.has('duration') || columns.has('end time') ? 'toggl-csv' : null;
}

function recogniseJson(head: string): NamedFormat | null {
  if (head.includes('"intermission-export"') || head.includes('"started_at"')) return 'json';
  return /"start"\s*:\s*"\d{8}T\d{6}Z"/.test(head) ? 'timewarrior' : null;
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
