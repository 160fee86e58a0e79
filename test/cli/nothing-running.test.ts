import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentView } from '#contract';
import { editByHand } from '../faults/edit-by-hand.ts';
import { type Terminal, terminal } from './command-line.ts';

describe('The command line, with nothing running', () => {
  let here: Terminal;
  beforeEach(async () => {
    here = await terminal();
  });
  afterEach(() => here.close());

  test('Reading where nothing was ever recorded shows nothing, and makes nothing', async () => {
    const said = [];
    for (const command of ['status', 'list', 'today']) said.push(await here.hears(command));
    expect(said).toEqual(['Nothing is open · today 0 min\n', 'Nothing is there\n', '      0 min  today\n']);
    expect(JSON.parse(await here.hears('export'))).toMatchObject({ sessions: [] });
    expect(existsSync(here.dataDir)).toBe(false);
  });

  test('A clock that a crash left running is shown as the next start settles it; no file is touched', async () => {
    await here.hears('start', 'Old task');
    await here.hears('checkout', '--try', 'sooner');
    await here.hears('start', 'Report');
    await here.endProduct('SIGKILL');
    const before = filesOf(here.dataDir);
    const read = currentView.parse(await here.json('status'));
    const others = [await here.hears('list', '--all'), await here.hears('today'), await here.hears('export')];
    const after = filesOf(here.dataDir);
    await here.hears('note', 'back again', '--to', 'report');
    const started = currentView.parse(await here.json('status'));
    expect(after).toEqual(before);
    expect(others).toEqual([
      expect.stringMatching(/ {2}Report\n- .*Old task\n$/),
      expect.stringMatching(/today\n$/),
      expect.stringContaining('"sooner"'),
    ]);
    expect([read.running, asShown(read)]).toEqual([null, asShown(started)]);
  });

  test('A clock that ran into an orderly end reads as paused', async () => {
    await here.hears('start', 'Report');
    await here.endProduct();
    const { stdout, stderr } = await here.say('status');
    expect([stdout, stderr]).toEqual([
      'Paused: Report · 0 min · today 0 min\n',
      'intermission: Intermission is not running\n',
    ]);
  });

  test('An unreadable file is left where it is, and what the next start would restore is shown', async () => {
    await here.hears('start', 'Report');
    await here.hears('note', 'one');
    await here.hears('note', 'two');
    await here.endProduct();
    const [device = ''] = readdirSync(join(here.dataDir, 'data', 'devices'));
    writeFileSync(join(here.dataDir, 'data', 'devices', device, 'state.json'), '{"torn');
    const before = filesOf(here.dataDir);
    const { stdout, stderr } = await here.say('list');
    expect(stdout).toMatch(/Report\n$/);
    expect(stderr).toMatch(/^intermission: .*state\.json could not be read .* A copy of it is shown instead/);
    expect(filesOf(here.dataDir)).toEqual(before);
  });

  test('An audit reads everything, and ends with 1 where something was changed by hand', async () => {
    await here.hears('start', 'Report');
    await here.hears('note', 'first');
    await here.hears('checkout');
    const running = await here.hears('audit', 'verify');
    await here.endProduct();
    const whole = await here.say('audit', 'verify');
    const [month = ''] = filesOf(here.dataDir).filter((path) => /history.*json /.test(path));
    editByHand(month.split(' ')[0] ?? '', ([session]) => session?.events.splice(1, 1));
    const broken = await here.say('audit', 'verify');
    const asJson = await here.say('audit', 'verify', '--json');
    expect([running, whole.stdout, whole.code]).toEqual([
      '1 session, 3 events, chain whole\n',
      '1 session, 3 events, chain whole\n',
      0,
    ]);
    expect([broken.code, broken.stdout, broken.stderr]).toEqual([
      1,
      expect.stringMatching(/^Report \(.*\): event 1 of 2 \(started, .*\n1 session, 2 events, 1 broken\n$/),
      expect.stringContaining('The history of 1 session was changed by hand'),
    ]);
    expect([asJson.code, JSON.parse(asJson.stdout)]).toMatchObject([1, { broken: [{ title: 'Report', after: [1] }] }]);
  });

  test('A command that changes something starts the product, which stays', async () => {
    const said = await here.hears('start', 'Report');
    await here.hears('pause');
    expect([said, currentView.parse(await here.json('status')).open]).toMatchObject([
      'Running: Report · 0 min · today 0 min\n',
      [{ title: 'Report', pauseReason: 'manual' }],
    ]);
  });

  test('Commands that start it at the same time share one', async () => {
    const said = await Promise.all(['One', 'Two', 'Three'].map((title) => here.say('start', title)));
    const { open } = currentView.parse(await here.json('status'));
    expect([said.map(({ code }) => code), open.map(({ title }) => title).sort()]).toEqual([
      [0, 0, 0],
      ['One', 'Three', 'Two'],
    ]);
  });

  test('Where it cannot be started, it ends with 4 and the reason', async () => {
    mkdirSync(join(here.dataDir, '..'), { recursive: true });
    writeFileSync(here.dataDir, 'a file where the folder should be');
    const { code, stderr } = await here.say('start', 'Report');
    expect([code, stderr]).toEqual([4, expect.stringMatching(/^intermission: Intermission could not be started: /)]);
  });
});

/** Every file with its content and times. */
function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
      return `${path} ${statSync(path).mtimeMs} ${sha256}`;
    })
    .sort();
}

/** Without what the note and the passing of time change. */
function asShown({ open, away }: ReturnType<typeof currentView.parse>) {
  return {
    open: open.map(({ title, clock, pausedAt, pauseReason, workedMs }) => ({
      title,
      clock,
      pausedAt,
      pauseReason,
      workedMs,
    })),
    away: away.map(({ id, reason, start, resolution }) => ({ id, reason, start, resolution })),
  };
}
