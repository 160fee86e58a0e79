import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentView, exportedFile, sessionsPage, sessionView, summaryView } from '#contract';
import { dayThatLasts } from '../support/day-that-lasts.ts';
import { type Terminal, terminal } from './command-line.ts';

const report = 'Write the quarterly report';

describe('The command line, with Intermission running', () => {
  let here: Terminal;
  beforeEach(async () => {
    here = await terminal();
    await here.hears('start', report, '--tag', 'work', '--tag', 'q4', '--estimate', '1h30m', '--outcome', 'A draft');
  });
  afterEach(() => here.close());

  test('start: a new session runs, planned as said', async () => {
    const { running } = currentView.parse(await here.json('status'));
    expect(running).toMatchObject({
      title: report,
      clock: 'running',
      tags: ['work', 'q4'],
      estimateMs: 5_400_000,
      plannedOutcome: 'A draft',
    });
  });

  test('start: the title needs no quotes; what ran is paused and stays open', async () => {
    const said = await here.hears('start', 'Reply', 'to', 'Ann');
    expect([said, await here.hears('list')]).toEqual([
      'Running: Reply to Ann · 0 min · today 0 min\n',
      `>       0 min  Reply to Ann\n        0 min  ${report}\n`,
    ]);
  });

  test('pause, resume and toggle move the one clock', async () => {
    const said = [];
    for (const command of ['pause', 'resume', 'toggle', 'toggle']) said.push(await here.hears(command));
    const [running, paused] = ['Running', 'Paused'].map((word) => `${word}: ${report} · 0 min · today 0 min\n`);
    expect(said).toEqual([paused, running, paused, running]);
  });

  test('switch: to the session that the words mean, or back to the one before', async () => {
    await here.hears('start', 'Reply to Ann');
    const said = [];
    for (const words of ['quart', '', 'ANN', 'wtqr', 'report']) said.push(await here.hears('switch', words));
    const titles = said.map((line) => /^Running: (.*?) ·/.exec(line)?.[1]);
    expect(titles).toEqual([report, 'Reply to Ann', 'Reply to Ann', report, report]);
  });

  test('switch: words that may mean several take the surest, then the latest, and say so', async () => {
    await here.hears('start', 'Report on travel');
    await here.hears('start', 'Report on sales');
    await here.hears('start', 'Lunch');
    const { stdout, stderr, code } = await here.say('switch', 'rep');
    expect({ stdout, stderr, code }).toEqual({
      stdout: 'Running: Report on sales · 0 min · today 0 min\n',
      stderr: 'intermission: "rep" may mean several: took "Report on sales", not "Report on travel"\n',
      code: 0,
    });
  });

  test('Words that mean nothing end with 3, and say what is open', async () => {
    for (const args of [
      ['switch'],
      ['resume'],
      ['checkout'],
      ['abort'],
      ['note', 'text', '--to'],
      ['checkout', '--switch'],
    ]) {
      const { code, stderr } = await here.say(...args, 'xyz');
      expect([args, code, stderr]).toEqual([
        args,
        3,
        `intermission: No open session matches "xyz". Open: "${report}"\n`,
      ]);
    }
  });

  test('note: adds to the log of the running session, or of the one that is named', async () => {
    await here.hears('note', 'half', 'way');
    await here.hears('start', 'Reply to Ann');
    const noted = sessionView.parse(await here.json('note', 'later', '--to', 'report'));
    expect([noted.title, noted.notes.map(({ text }) => text)]).toEqual([report, ['half way', 'later']]);
  });

  test('checkout: completes with its review', async () => {
    const args = ['--keep', 'early start', '--problem', 'noise', '--try', 'headphones', '--remaining', '45'];
    expect(sessionView.parse(await here.json('checkout', ...args))).toMatchObject({
      title: report,
      status: 'completed',
      decision: 'complete',
      remainingMs: 2_700_000,
      review: { keep: 'early start', problem: 'noise', try: 'headphones' },
    });
  });

  test('checkout --continue: opens a follow-up, and needs a review', async () => {
    const without = await here.say('checkout', '--continue');
    const said = await here.hears('checkout', '--continue', '--try', 'outline first', '--remaining', '1h');
    const { open } = currentView.parse(await here.json('status'));
    expect([without.code, said]).toEqual([1, `Completed: ${report} · 0 min · today 0 min\n`]);
    expect(open).toMatchObject([{ title: report, clock: 'paused', estimateMs: 3_600_000 }]);
  });

  test('checkout --switch: goes on with another at once; words name which one ends', async () => {
    await here.hears('start', 'Reply to Ann');
    const said = await here.hears('checkout', 'ann', '--switch', 'quarterly');
    expect(said).toBe(`Completed: Reply to Ann · 0 min · today 0 min\nRunning: ${report} · 0 min · today 0 min\n`);
  });

  test('abort: gives it up, with its reason', async () => {
    const aborted = sessionView.parse(await here.json('abort', '--reason', 'no longer needed'));
    expect(aborted).toMatchObject({ title: report, status: 'aborted', abortReason: 'no longer needed' });
  });

  test('undo: takes back what was said last, then says that there is nothing left', async () => {
    await here.hears('start', 'Reply to Ann');
    const undone = await here.hears('undo');
    await here.hears('undo');
    const { stderr, code } = await here.say('undo');
    expect([undone, stderr, code]).toEqual([
      `Running: ${report} · 0 min · today 0 min\n`,
      'intermission: There is nothing to undo\n',
      3,
    ]);
  });

  test('Commands that need a running session end with 3 when there is none', async () => {
    await here.hears('pause');
    const codes = [];
    for (const args of [['pause'], ['checkout'], ['abort'], ['note', 'text']])
      codes.push((await here.say(...args)).code);
    expect(codes).toEqual([3, 3, 3, 3]);
  });

  test('status, list, today: what the contract has, as JSON', async () => {
    await dayThatLasts();
    await here.hears('checkout');
    await here.hears('start', 'Reply to Ann');
    const status = currentView.strict().parse(await here.json('status'));
    const open = sessionsPage.strict().parse(await here.json('list'));
    const all = sessionsPage.strict().parse(await here.json('list', '--all'));
    const found = sessionsPage.strict().parse(await here.json('list', '--all', 'quarterly'));
    const today = summaryView.strict().parse(await here.json('today'));
    expect({
      running: status.running?.title,
      open: open.sessions.map(({ title }) => title),
      all: all.sessions.map(({ title }) => title),
      found: found.sessions.map(({ title }) => title),
      today: today.rows.map(({ key }) => key).sort(),
    }).toEqual({
      running: 'Reply to Ann',
      open: ['Reply to Ann'],
      all: ['Reply to Ann', report],
      found: [report],
      today: ['Reply to Ann', report],
    });
  });

  test('export: to stdout, to a new file, and as the contract has it', async () => {
    const file = join(here.dataDir, '..', 'export.json');
    const printed = JSON.parse(await here.hears('export'));
    await here.hears('export', 'json', '--output', file);
    const again = await here.say('export', '-o', file);
    const { content } = exportedFile.parse(await here.json('export'));
    const titles = [printed, JSON.parse(readFileSync(file, 'utf8')), JSON.parse(content)].map(
      ({ sessions }) => sessions[0].title,
    );
    expect([titles, again.code, again.stdout]).toEqual([[report, report, report], 1, '']);
  });

  test('Control characters of a title do nothing to the terminal', async () => {
    const said = await here.hears('start', 'Read\u001b[2Jthis\nnow');
    expect(said).toBe('Running: Read [2Jthis now · 0 min · today 0 min\n');
  });

  test('What the product does not accept is told in its words', async () => {
    const { code, stderr } = await here.say('export', 'papyrus');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^intermission: That was not understood.*format/)]);
  });

  test('Two at once: each command is done once', async () => {
    await Promise.all(['one', 'two', 'three', 'four'].map((text) => here.hears('note', text)));
    const { running } = currentView.parse(await here.json('status'));
    expect(running?.notes.map(({ text }) => text).sort()).toEqual(['four', 'one', 'three', 'two']);
  });

  test('An orderly end takes the socket away and pauses what runs', async () => {
    await here.endProduct();
    expect([existsSync(join(here.dataDir, 'intermission.sock')), await here.hears('status')]).toEqual([
      false,
      `Paused: ${report} · 0 min · today 0 min\n`,
    ]);
  });
});
