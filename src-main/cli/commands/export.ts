import fs from 'node:fs';
import type { Command } from '../command.ts';
import { withRecords } from '../product.ts';
import { readExport } from '../read-answer.ts';
import { exitCode, Stop } from '../stop.ts';
import { printJson } from '../tell.ts';

export const exportRecords: Command = {
  name: 'export',
  usage: '[format]',
  summary: 'write the records out: json, csv, toggl-csv, timewarrior, ical, markdown or audit',
  options: {
    from: { takes: 'DAY', about: 'from this day on, like 2026-11-01' },
    to: { takes: 'DAY', about: 'up to this day' },
    zone: { takes: 'ZONE', about: 'of these days and of local times, like Europe/Berlin' },
    aborted: { about: 'aborted sessions too' },
    bom: { about: 'a byte order mark first, for spreadsheets that need one' },
    as: { takes: 'FORM', about: 'an audit as html, to read or print, or as json' },
    output: { takes: 'FILE', short: 'o', about: 'to a file that does not exist yet, instead of stdout' },
  },
  run: (call) =>
    withRecords(call, async (records) => {
      const format = call.words === '' ? 'json' : call.words;
      const value = await records.queryLong({
        type: 'export',
        format,
        from: call.text('from'),
        to: call.text('to'),
        zone: call.text('zone'),
        includeAborted: call.has('aborted') || undefined,
        bom: call.has('bom'),
        as: call.text('as'),
      });
      if (call.has('json')) return printJson(call, value);
      const { content } = readExport(value);
      const output = call.text('output');
      if (output === undefined) call.print(content);
      else write(output, content);
    }),
};

function write(path: string, content: string): void {
  try {
    fs.writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Stop(exitCode.failed, `${path} could not be written: ${why}`);
  }
}
