import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { type Terminal, terminal } from './command-line.ts';

let desk: Terminal;
let laptop: Terminal;
let shared: TempFolder;
beforeEach(async () => {
  [desk, laptop, shared] = await Promise.all([terminal(), terminal(), tempFolder()]);
});
afterEach(async () => {
  await Promise.all([desk.close(), laptop.close()]);
  await shared.remove();
});

test('Two computers on one drive: each lists the other, and a session is taken over by a part of its title', async () => {
  const folder = join(shared.path, 'records');
  await desk.hears('start', 'Quarterly report');
  await desk.hears('pause');
  await desk.hears('devices', '--move', folder);
  const moved = await laptop.hears('devices', '--move', folder);
  const status = await laptop.json('status');
  const nothing = await desk.say('take-over');
  const taken = await laptop.hears('take-over', 'quart');
  const left = await desk.json('status');
  await laptop.endProduct();
  const atRest = await laptop.hears('devices');
  expect({
    moved: moved.split('\n').map((line) => line.replace(/^\S+ · /, '')),
    status: status,
    nothing: [nothing.code, nothing.stderr],
    taken,
    left,
    atRest: atRest.startsWith(`Records in ${folder}\n`),
  }).toEqual({
    moved: [
      `Records in ${folder}`,
      'this computer · 0 open',
      expect.stringMatching(/^last heard of \d{4}-.*Z · 1 open$/),
      '',
    ],
    status: expect.objectContaining({ open: [], elsewhere: [expect.objectContaining({ title: 'Quarterly report' })] }),
    nothing: [3, 'intermission: Nothing is open on another computer, as far as was heard here\n'],
    taken: expect.stringMatching(/^Paused: Quarterly report · /),
    left: expect.objectContaining({ open: [], elsewhere: [expect.objectContaining({ title: 'Quarterly report' })] }),
    atRest: true,
  });
});
