import { afterEach, describe, expect, test } from 'vitest';
import type { SettingsChange } from '#contract';
import type { FakeDesk } from './fake-desk.ts';
import { Office } from './office.ts';

let office: Office;
afterEach(() => office.close());

const wanted: SettingsChange = { updatesItself: true };

function open(settings: SettingsChange = {}, arrange: (desk: FakeDesk) => void = () => {}): Promise<Office> {
  return Office.open('09:00', settings, arrange);
}

describe('Updates', () => {
  test('Nobody looks for one unless that is set', async () => {
    office = await open();
    await office.until('57:00');
    expect([office.desk.looks, office.problems()]).toEqual([0, []]);
  });

  test('Looks when it is set, and once a day from then on', async () => {
    office = await open(wanted);
    await office.change({ startsWithSystem: true });
    const looks = [office.desk.looks];
    for (const time of ['32:55', '34:05', '58:05']) {
      await office.until(time);
      looks.push(office.desk.looks);
    }
    expect([looks, office.desk.notices]).toEqual([[1, 1, 2, 3], []]);
  });

  test('One that is ready is told of once, waits for the quit, and stops no clock', async () => {
    office = await open({}, (desk) => {
      desk.offered = '1.2.3';
    });
    await office.tell({ type: 'start', title: 'Report' });
    await office.change(wanted);
    await office.workUntil('35:00');
    const { desk, app } = office;
    expect({
      told: desk.notices.map(({ title, body }) => `${title}: ${body}`),
      looks: desk.looks,
      installsOnQuit: desk.installsOnQuit,
      hasQuit: desk.hasQuit,
      running: app.current().running?.title,
    }).toEqual({
      told: [
        'An update is ready: Intermission 1.2.3 is installed when you quit. Until then everything goes on as it is.',
      ],
      looks: 2,
      installsOnQuit: true,
      hasQuit: false,
      running: 'Report',
    });
  });

  test('One that is ready is not installed once updates are not wanted any more', async () => {
    office = await open(wanted, (desk) => {
      desk.offered = '1.2.3';
    });
    const before = office.desk.installsOnQuit;
    await office.change({ updatesItself: false });
    expect([before, office.desk.installsOnQuit]).toEqual([true, false]);
  });

  test('That cannot be looked for are told of after a week, until it works again', async () => {
    office = await open(wanted, (desk) => {
      desk.offered = new Error('no network');
    });
    const told = [office.problems()];
    for (const time of ['176:30', '178:00']) {
      await office.until(time);
      told.push(office.problems());
    }
    office.desk.offered = null;
    await office.until('202:00');
    expect([told, office.problems(), office.desk.notices]).toEqual([[[], [], ['UPDATE_FAILED']], [], []]);
  });

  test('A package that cannot update itself says so where it is wanted, and looks for nothing', async () => {
    office = await open({}, (desk) => {
      desk.canUpdate = false;
    });
    const before = office.problems();
    await office.change(wanted);
    expect([before, office.problems(), office.desk.looks]).toEqual([[], ['CANNOT_UPDATE'], 0]);
  });
});
