import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exitCode } from '../../src-main/cli/stop.ts';
import { type Terminal, terminal } from './command-line.ts';

let here: Terminal;
let csv: string;
beforeEach(async () => {
  here = await terminal({ TZ: 'Europe/Berlin' });
  await here.hears('start', 'Now');
  csv = join(here.dataDir, '..', 'toggl.csv');
});
afterEach(() => here.close());

const header = 'Description,Start date,Start time,Duration\n';

test('a file of another program comes in once, and goes out in every format', async () => {
  writeFileSync(csv, `${header}Mail,2026-07-01,09:00,01:30:00\nMail,2026-07-01,11:00,00:00:00\n`);
  const trial = await here.say('import', csv, '--dry-run');
  const said = [trial.stdout, await here.hears('import', csv), await here.hears('import', csv, '--format', 'toggl')];
  const timewarrior = await here.hears('export', 'timewarrior', '--to', '2026-07-01');
  const days = ['--from', '2026-07-01', '--to', '2026-07-01', '--zone', 'UTC'];
  const written = [];
  for (const format of ['csv', 'toggl-csv', 'ical', 'markdown'])
    written.push(await here.hears('export', format, ...days));
  expect({ said, told: trial.stderr, interval: JSON.parse(timewarrior), written }).toEqual({
    said: ['1 would be added, 1 skipped\n', '1 added, 1 skipped\n', '0 added, 2 skipped\n'],
    told: 'intermission: line 3: has no length\n',
    interval: [{ start: '20260701T070000Z', end: '20260701T083000Z', tags: [], annotation: 'Mail' }],
    written: [
      expect.stringContaining('Mail,,completed,2026-07-01,2026-07-01 07:00:00'),
      expect.stringContaining(',Mail,No,2026-07-01,07:00:00,2026-07-01,08:30:00,01:30:00,'),
      expect.stringContaining('DTSTART:20260701T070000Z'),
      expect.stringContaining('- Mail: 1 h 30 min'),
    ],
  });
});

test('what is wrong is told line by line, and changes nothing', async () => {
  writeFileSync(csv, `${header}Mail,2026-07-01,25:00,01:30:00\n`);
  const wrong = await here.say('import', csv);
  writeFileSync(csv, `${header}Mail,01/02/2026,9:00,01:30:00\n`);
  const unclear = await here.say('import', csv);
  writeFileSync(csv, Buffer.from([0x50, 0x4b, 3, 4]));
  const zip = await here.say('import', csv);
  const clear = await here.say('import', csv.replace('toggl', 'nothing'));
  expect([wrong, unclear, zip, clear]).toEqual([
    {
      code: exitCode.usage,
      stdout: '',
      stderr: expect.stringMatching(/^intermission: line 2: its start time "25:00"/),
    },
    { code: exitCode.usage, stdout: '', stderr: expect.stringContaining('2026-02-01 (dmy) or 2026-01-02 (mdy)') },
    { code: exitCode.usage, stdout: '', stderr: expect.stringContaining('unpack it first') },
    { code: exitCode.failed, stdout: '', stderr: expect.stringContaining('could not be read') },
  ]);
  writeFileSync(csv, `${header}Mail,01/02/2026,9:00,01:30:00\n`);
  expect(await here.hears('import', csv, '--date-order', 'mdy')).toBe('1 added, 0 skipped\n');
});
