import { existsSync, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentView } from '#contract';
import { connectFace, connectSocket } from '../../src-main/host-socket/index.ts';
import { type Terminal, terminal } from '../cli/command-line.ts';
import { until } from './product.ts';
import { electronOnDouble, environmentOfDouble, type ProductOnDouble, startOnDouble } from './product-on-double.ts';

let here: Terminal;
const started: ProductOnDouble[] = [];

beforeEach(async () => {
  here = await terminal(await environmentOfDouble(), electronOnDouble);
});
afterEach(async () => {
  for (const product of started.splice(0)) await product.kill9();
  await here.close();
});

async function start(): Promise<ProductOnDouble> {
  const product = await startOnDouble(here.dataDir);
  started.push(product);
  return product;
}

async function titles(): Promise<string[]> {
  return currentView.parse(await here.json('status')).open.map(({ title, clock }) => `${title} ${clock}`);
}

test('A second start with a command is answered by the first one, and ends with its exit code', async () => {
  const product = await start();
  const said = [await here.say('start', 'Report'), await here.say('toggle'), await here.say('switch', 'nobody')];
  expect([said, await titles(), await product.windows()]).toEqual([
    [
      { code: 0, stdout: 'Running: Report · 0 min · today 0 min\n', stderr: '' },
      { code: 0, stdout: 'Paused: Report · 0 min · today 0 min\n', stderr: '' },
      { code: 3, stdout: '', stderr: 'intermission: No open session matches "nobody". Open: "Report"\n' },
    ],
    ['Report paused'],
    [],
  ]);
});

test('Windows open by name: checking out is of what runs, and of nothing it is the tracker', async () => {
  const product = await start();
  await here.hears('open', 'checkout');
  const [tracker] = await product.control('windows');
  await here.hears('start', 'Report');
  await here.hears('open', 'checkout');
  await here.hears('open', 'settings');
  const { running } = currentView.parse(await here.json('status'));
  const windows = (await product.control('windows')).map(({ address }) => address);
  expect([tracker?.name, windows]).toEqual([
    'tracker',
    [
      'app://intermission/?window=tracker',
      `app://intermission/?window=checkout&session=${running?.id}`,
      'app://intermission/?window=settings',
    ],
  ]);
});

test('The socket is for its owner only, answers, tells of changes, and is gone with the product', async () => {
  const product = await start();
  const socket = join(here.dataDir, 'intermission.sock');
  const { mode } = await stat(socket);
  const face = await connectFace(here.dataDir);
  const told: string[] = [];
  face?.watch(({ running }) => told.push(running?.title ?? 'nothing'));
  await face?.execute({ type: 'start', title: 'Report' });
  await until('The push', async () => (told.length === 2 ? true : null));
  await product.quit();
  await face?.closed;
  expect([mode & 0o777, told, existsSync(socket), await connectSocket(here.dataDir)]).toEqual([
    0o600,
    ['nothing', 'Report'],
    false,
    null,
  ]);
});

test('With nothing running, reading reads the files and starts nothing', async () => {
  const said = await here.say('status');
  expect([said, existsSync(here.dataDir)]).toEqual([
    { code: 0, stdout: 'Nothing is open · today 0 min\n', stderr: 'intermission: Intermission is not running\n' },
    false,
  ]);
});

test('With nothing running, a command starts the product, which stays, in the tray only; two at once share one', async () => {
  const said = await Promise.all([here.say('start', 'One'), here.say('start', 'Two', '--json')]);
  const connection = await connectSocket(here.dataDir);
  connection?.close();
  expect([said.map(({ code, stderr }) => [code, stderr]), (await titles()).length, connection !== null]).toEqual([
    [
      [0, ''],
      [0, ''],
    ],
    2,
    true,
  ]);
  // A page would have brought a browser, which keeps what it has in there.
  expect(readdirSync(join(here.dataDir, 'browser'))).toEqual([]);
});

test('What makes no sense is said, and starts nothing', async () => {
  const codes = [];
  for (const words of [['frobnicate'], ['start'], ['status', '--frob']]) codes.push((await here.say(...words)).code);
  const help = await here.hears('--no-sandbox', '--help');
  expect([codes, help.slice(0, 6), existsSync(here.dataDir)]).toEqual([[2, 2, 2], 'Usage:', false]);
});

test('Words that are handed over, for want of a socket, are done; what goes wrong is a notice', async () => {
  const product = await start();
  const handOver = (...words: string[]) => product.control('secondStart', { words: JSON.stringify(words) });
  await handOver('start', 'Report', '--tag', 'work');
  await handOver('open', 'settings');
  await handOver('switch', 'nobody');
  await until('The window', async () => ((await product.windows()).includes('settings') ? true : null));
  await until('The notice', async () => ((await product.control('notifications')).length > 0 ? true : null));
  expect([await titles(), (await product.control('notifications')).map(({ body }) => body)]).toEqual([
    ['Report running'],
    ['No open session matches "nobody". Open: "Report"'],
  ]);
});
