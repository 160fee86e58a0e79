import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Terminal, terminal } from './command-line.ts';

describe('Backups from the command line', () => {
  let here: Terminal;
  beforeEach(async () => {
    here = await terminal();
  });
  afterEach(() => here.close());

  test('A backup is taken, listed whether the product runs or not, restored, and the restore taken back', async () => {
    await here.hears('start', 'Report');
    await here.hears('pause');
    const [id = ''] = (await here.hears('backup')).split(' ');
    await here.hears('start', 'Phone call');
    await here.hears('checkout');
    const tried = await here.hears('restore', id, '--dry-run');
    const refused = await here.say('restore', id);
    const done = await here.hears('restore', id, '--discard-newer');
    const without = await here.hears('list', '--all');
    const listed = await here.hears('backups');
    await here.endProduct();
    const atRest = await here.hears('backups');
    const [, before = ''] = /restore (\S+)\n$/.exec(done) ?? [];
    await here.hears('restore', before);
    expect({
      tried,
      refused: [refused.code, refused.stderr],
      done: done.replace(before, 'ID'),
      without: without.includes('Phone call'),
      listed: [listed.includes(`${id}  asked`), listed.includes(`${before}  restore`)],
      atRest: listed.split('\n').every((line) => atRest.includes(line)),
      after: (await here.hears('list', '--all')).includes('Phone call'),
    }).toEqual({
      tried:
        'Would be restored. Sessions: 1 taken away, 0 brought back, 0 changed; procedures: 0\nremoved  Phone call (loses what came since)\n',
      refused: [1, expect.stringMatching(/does not have what came since \("Phone call"\).*--discard-newer/)],
      done: 'Restored. Sessions: 1 taken away, 0 brought back, 0 changed; procedures: 0\nremoved  Phone call (loses what came since)\nTo take this back: intermission restore ID\n',
      without: false,
      listed: [true, true],
      atRest: true,
      after: true,
    });
  });

  test('Without an id, or with one that is none, restore says so', async () => {
    const said = [await here.say('restore'), await here.say('restore', 'none')];
    expect(said.map(({ code }) => code)).toEqual([2, 3]);
  });
});
