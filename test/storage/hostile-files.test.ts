import { describe, expect, test } from 'vitest';
import { importFormat } from '#contract';
import { imported } from './imported.ts';

const moment = { now: '2026-11-20T09:00:00.000Z', zone: 'UTC' };
const header = 'Description,Start date,Start time,Duration';
const row = 'Mail,2026-01-01,09:00,01:00:00';
const timewarrior = '[{"start":"20260101T090000Z","end":"20260101T100000Z"}]';

async function wordsFor(format: string, content: string): Promise<string> {
  const result = await imported(importFormat.parse(format), content, moment);
  return result.ok ? 'taken' : `${result.error.code}: ${result.error.message}`;
}

describe('A file that is no such file is refused in words that tell what to do', () => {
  test.each([
    ['auto', 'PK\u0003\u0004\u0014', /zip file; unpack it first/],
    ['json', 'PK\u0003\u0004\u0014', /zip file; unpack it first/],
    ['klog', '\u001f\ufffd\b', /gzip file; unpack/],
    ['toggl-csv', '\ufffd\ufffdD\0e\0s\0', /UTF-16/],
    ['timewarrior', '[\0{\0', /UTF-16/],
    ['toggl-csv', `${header}\nMa\0il,2026-01-01,09:00,01:00:00\n`, /NUL/],
    ['toggl-csv', `${header}\nGr\ufffd\ufffde,2026-01-01,09:00,01:00:00\n`, /not in UTF-8/],
    ['timewarrior', timewarrior.replace('}', ',"annotation":"Gr\ufffd"}'), /not in UTF-8/],
    ['json', '[{"started_at":"2026-01-01","status":"done","ended_at":"2026-01-01","title":"\ufffd"}]', /not in UTF-8/],
    ['klog', '2026-01-01\n  8:00 - 9:00 Gr\ufffd\n', /not in UTF-8/],
    ['json', '%PDF-1.7', /PDF/],
    ['auto', 'BEGIN:VCALENDAR\r\n', /calendar/],
    ['auto', '<!DOCTYPE html>', /web page/],
    ['timewarrior', 'inc 20260101T090000Z - 20260101T100000Z', /timew export/],
    ['toggl-csv', 'sessionId,title,tags', /for spreadsheets/],
    ['auto', 'Some words', /could not be found out/],
    ['toggl-csv', '', /empty/],
    ['toggl-csv', 'a,b,c\n1,2,3\n', /no column "start date", "start time"/],
  ])('%s: %j', async (format, content, words) => {
    expect(await wordsFor(format, content)).toMatch(words);
  });

  test.each([
    ['toggl-csv', timewarrior, 'timewarrior'],
    ['json', timewarrior, 'timewarrior'],
    ['klog', `${header}\n${row}\n`, 'toggl-csv'],
    ['timewarrior', '{"kind":"intermission-export","format":1}', 'json'],
    ['clockify-csv', `${header}\n${row}\n`, 'toggl-csv'],
    ['toggl', 'Start Date,Start Time,End Date,End Time,Duration (h)', 'clockify-csv'],
    ['json', '2026-01-01\n  8:00 - 9:00\n', 'klog'],
  ])('as %s, what looks like another format: %j', async (format, content, seen) => {
    expect(await wordsFor(format, content)).toMatch(`Import it as "${seen}"`);
  });

  test.each([
    [`${header}\n${row}\n`, 1],
    [timewarrior, 1],
    ['2026-01-01\n  8:00 - 9:00\n', 1],
    ['{"kind":"intermission-export","format":1,"exportedAt":"2026-01-01T00:00:00.000Z","sessions":[]}', 0],
    ['[{"status":"PAUSED","started_at":"2026-01-01T08:00:00Z","paused_at":"2026-01-01T09:00:00Z"}]', 1],
  ])('what it is is found out: %j', async (content, sessions) => {
    expect(await imported('auto', content, moment)).toMatchObject({
      ok: true,
      value: { sessions: { length: sessions } },
    });
  });
});

describe('A file that is made to hurt costs no more than its length', () => {
  const long = 8_000_000;
  test.each([
    ['toggl-csv', 'a million columns', `${'a,'.repeat(1_000_000)}\n`, /longer than any export|columns/],
    ['toggl-csv', 'two thousand columns', `${'a,'.repeat(2_000)}\n`, /2001 columns/],
    ['toggl-csv', 'a quote that never closes', `${header}\n"${`${row}\n`.repeat(100)}`, /never closed/],
    ['toggl-csv', 'a long quote that never closes', `${header}\n"${'x'.repeat(long)}`, /longer than any export/],
    ['toggl-csv', 'a quote amid a word', `${header}\nMa"il,2026-01-01,09:00,01:00:00\n`, /not CSV/],
    [
      'toggl-csv',
      'a description of ever so many words',
      `${header}\n${'x'.repeat(30_000)},2026-01-01,09:00,1:00\n`,
      /rows/,
    ],
    ['toggl-csv', 'nothing but line ends', '\n'.repeat(long), /empty/],
    ['timewarrior', 'lists in lists', '['.repeat(long), /cut off/],
    ['json', 'objects in objects', '{"sessions":['.repeat(100_000), /not JSON|neither/],
    ['json', 'a text without an end', `{"kind":"${'x'.repeat(long)}`, /cut off/],
    ['json', 'keys without an end', `{${'"a":1,'.repeat(100_000)}"b":1}`, /neither/],
    ['json', 'something behind it', '{"kind":"intermission-export","format":1} {}', /not JSON/],
    ['klog', 'a line without an end', `2026-01-01\n  8:00 - 9:00 ${'x'.repeat(long)}\n`, /not as klog/],
    ['klog', 'a summary without an end', `2026-01-01\n${'x\n'.repeat(100_000)}  8:00 - 9:00\n`, /not as klog/],
  ])('%s: %s', async (format, _, content, words) => {
    expect(await wordsFor(format, content)).toMatch(words);
  });
});
