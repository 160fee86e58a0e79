import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { health, sessionsPage } from '#contract';
import { type Machine, Office } from '../support/two-machines.ts';

let office: Office;
let desk: Machine;
let laptop: Machine;
beforeEach(async () => {
  office = await Office.open();
  ({ desk, laptop } = office);
});
afterEach(() => office.close());

const titles = async (machine: Machine) =>
  sessionsPage
    .parse(await machine.ask({ type: 'sessions' }))
    .sessions.map(({ title }) => title)
    .sort();
const problems = async (machine: Machine) =>
  health.parse(await machine.ask({ type: 'health' })).problems.map(({ code, path }) => [code, path?.split('/').at(-1)]);

async function record(machine: Machine, title: string) {
  await machine.do({ type: 'start', title });
  office.pass(5);
  return machine.do({ type: 'checkout', decision: 'complete' });
}

describe('What a synchroniser does to the files of another machine', () => {
  test('A file that has come by half changes nothing, is told of, and is read once it is whole', async () => {
    await record(desk, 'One');
    office.carryAll();
    const before = await titles(laptop);
    await record(desk, 'Two');
    const [state, month] = ['state.json', '2026-11.json'].map(
      (name) => desk.ownFiles().find((path) => path.endsWith(name)) ?? '',
    );
    for (const path of [state, month]) office.carryFile(desk, laptop, path ?? '', 0.6);
    const during = [await titles(laptop), await problems(laptop)];
    office.carryAll();
    expect({ before, during, after: [await titles(laptop), await problems(laptop)] }).toEqual({
      before: ['One'],
      during: [
        ['One'],
        [
          ['DEVICE_UNREADABLE', 'state.json'],
          ['DEVICE_UNREADABLE', '2026-11.json'],
        ],
      ],
      after: [['One', 'Two'], []],
    });
  });

  test('What was read of another machine last is still there after a start, though its files are damaged by then', async () => {
    const { id } = await desk.do({ type: 'start', title: 'Report' });
    await record(desk, 'One');
    office.carryAll();
    await titles(laptop);
    await laptop.stop();
    for (const path of desk.ownFiles()) fs.writeFileSync(join(laptop.shared, path), 'half');
    laptop.start();
    expect([await titles(laptop), (await laptop.current()).elsewhere.map((one) => one.id)]).toEqual([
      ['One', 'Report'],
      [id],
    ]);
  });

  test('A conflicted copy is not read, and told of once; the rest of the folder is', async () => {
    await record(desk, 'One');
    office.carryAll();
    const folder = join(laptop.shared, 'devices', desk.id());
    fs.copyFileSync(join(folder, 'state.json'), join(folder, 'state.sync-conflict-20261120-090000-ABCDEFG.json'));
    fs.writeFileSync(join(folder, "totals (Desk's conflicted copy 2026-11-20).json"), 'x');
    fs.writeFileSync(join(folder, '.syncthing.state.json.tmp'), 'x');
    await record(desk, 'Two');
    office.carryAll();
    expect([await titles(laptop), await problems(laptop)]).toEqual([
      ['One', 'Two'],
      [['CONFLICTED_COPY', 'state.sync-conflict-20261120-090000-ABCDEFG.json']],
    ]);
  });

  test('A file of a newer version is told of and left alone, with what was read before', async () => {
    await record(desk, 'One');
    office.carryAll();
    await titles(laptop);
    const path = join(laptop.shared, 'devices', desk.id(), 'state.json');
    fs.writeFileSync(path, '{"format":99,"content":{}}');
    expect([await titles(laptop), await problems(laptop), fs.readFileSync(path, 'utf8')]).toEqual([
      ['One'],
      [['NEWER_FORMAT', 'state.json']],
      '{"format":99,"content":{}}',
    ]);
  });

  test('A machine whose folder goes away is listed no more; a drive that goes away changes nothing', async () => {
    await record(desk, 'One');
    office.carryAll();
    const devices = join(laptop.shared, 'devices');
    await titles(laptop);
    fs.renameSync(devices, `${devices}-away`);
    const without = await titles(laptop);
    fs.renameSync(`${devices}-away`, devices);
    fs.rmSync(join(devices, desk.id()), { recursive: true });
    expect([without, await titles(laptop)]).toEqual([['One'], []]);
  });
});
