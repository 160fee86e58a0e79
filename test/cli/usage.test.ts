import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { tempFolder } from '../support/temp-folder.ts';
import { type Terminal, terminal } from './command-line.ts';

/** A busy machine is slow, not wrong. */
const patienceMs = 60_000;

const commands =
  'toggle pause resume start switch checkout abort note status list today export import audit open'.split(' ');

describe('How the command line is used', () => {
  let here: Terminal;
  beforeEach(async () => {
    here = await terminal();
  });
  afterEach(() => here.close());

  test('--help names every command and its own options, and does nothing', async () => {
    const help = await here.hears('--help');
    for (const name of commands) {
      const own = await here.hears(name, '--help');
      expect([own, help]).toEqual([
        expect.stringMatching(new RegExp(`^Usage: intermission ${name} `)),
        expect.stringMatching(new RegExp(`^ {2}${name} `, 'm')),
      ]);
    }
    expect(existsSync(here.dataDir)).toBe(false);
  });

  test('The man page and the documentation name every command and every option', async () => {
    const man = readFileSync(join(import.meta.dirname, '../../resources/intermission.1'), 'utf8').replaceAll(
      '\\-',
      '-',
    );
    const page = readFileSync(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
    for (const name of commands) {
      const options = (await here.hears(name, '--help')).match(/--[\w-]+/g) ?? [];
      const written = [name, ...options];
      const inMan = (word: string) =>
        word.startsWith('--') ? new RegExp(`(Fl|,) ${word.slice(1)}\\b`).test(man) : man.includes(`Cm ${word}`);
      expect([written.filter((word) => !inMan(word)), written.filter((word) => !page.includes(word))]).toEqual([
        [],
        [],
      ]);
    }
  });

  test('--version', async () => {
    expect(await here.hears('--version')).toBe(`intermission ${manifest.version}\n`);
  });

  test.each([
    ['no command', []],
    ['a command that is none', ['frobnicate']],
    ['an option that is none', ['status', '--frob']],
    ['an option without its value', ['start', 'Report', '--tag']],
    ['a word too many', ['pause', 'report']],
    ['no title', ['start']],
    ['an audit of what is not known', ['audit', 'burn']],
    ['no text', ['note']],
    ['no length of time', ['start', 'Report', '--estimate', 'soon']],
    ['two decisions', ['checkout', '--continue', '--switch', 'report']],
    ['a window that is none', ['open', 'moon']],
    ['a limit that is none', ['list', '--limit', 'few']],
  ])('%s ends with 2, in words, and starts nothing', async (_, args) => {
    const { code, stdout, stderr } = await here.say(...args);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^intermission: \S/)]);
    expect(existsSync(here.dataDir)).toBe(false);
  });

  test('A reader that has seen enough ends it quietly', async () => {
    await here.hears('start', 'Report');
    const child = here.stays('export');
    child.stdout?.destroy();
    let complaint = '';
    child.stderr?.on('data', (text) => {
      complaint += text;
    });
    await once(child, 'close');
    expect([child.exitCode, complaint]).toEqual([0, '']);
  });

  test('Something that is not the product, or of another version, is told', async () => {
    mkdirSync(here.dataDir, { mode: 0o700 });
    const answers = ['{"id":1,"ok":true,"value":{"strange":1}}', 'no JSON', ''];
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', () => socket.end(`${answers.shift()}\n`));
    });
    await new Promise<void>((listening) => server.listen(join(here.dataDir, 'intermission.sock'), listening));
    const said = [await here.say('status'), await here.say('status'), await here.say('status')];
    server.close();
    expect(said.map(({ code }) => code)).toEqual([1, 1, 1]);
  });

  test('status --follow prints a line after every change, and outlives the product', async () => {
    await here.hears('start', 'Report');
    const child = here.stays('status', '--follow', '--json');
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
    });
    const clocks = () =>
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line).open[0].clock);
    await vi.waitFor(() => expect(clocks()).toEqual(['running']), patienceMs);
    await here.hears('pause');
    await vi.waitFor(() => expect(clocks()).toEqual(['running', 'paused']), patienceMs);
    await here.endProduct();
    await vi.waitFor(() => expect(clocks()).toEqual(['running', 'paused', 'paused']), patienceMs);
    await here.hears('resume');
    // It may find the product that was started for this before it is resumed, and then tells how that stands, too.
    const changes = () => clocks().filter((clock, index, all) => clock !== all[index - 1]);
    await vi.waitFor(() => expect(changes()).toEqual(['running', 'paused', 'running']), patienceMs);
    child.kill();
  });
});

describe('open', () => {
  test('opens the window in the browser, and prints its address', async () => {
    const folder = await tempFolder();
    const opened = join(folder.path, 'opened');
    for (const name of ['xdg-open', 'open']) {
      writeFileSync(join(folder.path, name), `#!/bin/sh\nprintf '%s' "$1" > "${opened}"\n`);
      chmodSync(join(folder.path, name), 0o700);
    }
    const here = await terminal({ PATH: `${folder.path}${delimiter}${process.env.PATH}` });
    await here.hears('start', 'Report');
    const said = await here.hears('open', 'checkout');
    await vi.waitFor(() => expect(readFileSync(opened, 'utf8')).toBe(said.trim()), patienceMs);
    const address = new URL(said);
    expect([address.hostname, address.searchParams.get('window'), address.searchParams.has('session')]).toEqual([
      '127.0.0.1',
      'checkout',
      true,
    ]);
    await here.close();
    await folder.remove();
  });
});
