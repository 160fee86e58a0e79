import { afterEach, describe, expect, test } from 'vitest';
import { Office } from './office.ts';

let office: Office;
afterEach(() => office.close());

const report = { type: 'start', title: 'Report' } as const;

/** What was set on the tray by something. */
async function callsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = office.desk.trayCalls.length;
  await work();
  return office.desk.trayCalls.slice(before);
}

describe('What is set on the tray', () => {
  test('All of it at the start', async () => {
    office = await Office.open('09:00');
    expect(office.desk.trayCalls).toEqual([
      'create',
      'icon nothing',
      'title ',
      'tooltip Nothing running | Today under a minute',
      'menu',
    ]);
  });

  test('Title and tooltip by the minute while a clock runs, and never the menu', async () => {
    office = await Office.open('09:00');
    await office.tell(report);
    await office.workUntil('09:01:30');
    expect(await callsOf(() => office.workUntil('09:03'))).toEqual([
      'title 0:02',
      'tooltip Report | 2 min | Today 2 min',
      'title 0:03',
      'tooltip Report | 3 min | Today 3 min',
    ]);
  });

  test('Nothing at all while nothing changes', async () => {
    office = await Office.open('09:00');
    await office.tell(report);
    await office.tell({ type: 'pause' });
    expect(await callsOf(() => office.workUntil('12:00'))).toEqual(['create']);
  });

  test('Nothing for what the tray does not show', async () => {
    office = await Office.open('09:00');
    const { id: sessionId } = await office.tell(report);
    expect(await callsOf(() => office.tell({ type: 'note', sessionId, text: 'still at it' }))).toEqual([]);
  });

  test('Only what changed: a switch keeps the icon', async () => {
    office = await Office.open('09:00');
    await office.tell(report);
    await office.workUntil('09:10');
    expect(await callsOf(() => office.tell({ type: 'start', title: 'Phone call' }))).toEqual([
      'title 0:00',
      'tooltip Phone call | under a minute | Today 10 min',
      'menu',
    ]);
  });

  test('The tooltip at most once a minute, whatever happens', async () => {
    office = await Office.open('09:00');
    const { id: sessionId } = await office.tell(report);
    const calls = await callsOf(async () => {
      for (let second = 1; second <= 60; second += 1) {
        await office.until(`09:00:${String(second).padStart(2, '0')}`.replace(':60', ':59'));
        await office.tell({ type: 'note', sessionId, text: 'still at it' });
      }
      await office.until('09:02');
    });
    expect(calls.filter((told) => told.startsWith('tooltip'))).toEqual([
      'tooltip Report | 1 min | Today 1 min',
      'tooltip Report | 2 min | Today 2 min',
    ]);
  });

  test('At midnight, a new total of the day', async () => {
    office = await Office.open('23:50', { away: { idleMinutes: 1_440 } });
    await office.tell(report);
    await office.until('23:59:30');
    const calls = await callsOf(() => office.until('24:05'));
    expect(calls.filter((told) => told.startsWith('tooltip')).at(-1)).toBe('tooltip Report | 15 min | Today 5 min');
  });
});

describe('What the tray asks for', () => {
  test('A click shows the tracker, and another hides it', async () => {
    office = await Office.open('09:00');
    office.desk.click();
    const shown = office.desk.openWindows();
    office.desk.click();
    expect([shown, office.desk.openWindows()]).toEqual([['tracker'], []]);
  });

  test('Entries pause, resume, switch, check out, open and quit', async () => {
    office = await Office.open('09:00');
    const { desk } = office;
    const { id: first } = await office.tell(report);
    await office.tell({ type: 'start', title: 'Slides' });
    desk.choose({ type: 'resume', sessionId: first });
    await office.settle();
    const { running } = office.app.current();
    desk.choose({ type: 'toggle' });
    await office.settle();
    desk.choose({ type: 'checkout', sessionId: first });
    desk.choose({ type: 'settings' });
    desk.choose({ type: 'newSession' });
    desk.choose({ type: 'quit' });
    expect([running?.id, office.app.current().running, desk.windows, desk.hasQuit]).toEqual([
      first,
      null,
      [`checkout ${first}`, 'settings', 'new-session'],
      true,
    ]);
  });

  test('What cannot be done is said', async () => {
    office = await Office.open('09:00');
    office.desk.choose({ type: 'toggle' });
    await office.settle();
    expect(office.desk.shown).toMatchObject({ id: 'failed', title: 'That did not work' });
  });
});

describe('In Japanese', () => {
  test('Notices ask and remind in the language of the desktop', async () => {
    office = await Office.open('09:00', { reminders: { longSessionMinutes: 30 } }, (desk) => {
      desk.language = 'ja-JP';
    });
    const { desk } = office;
    await office.tell({ type: 'start', title: '報告書' });
    await office.workUntil('09:31');
    desk.sign('lock');
    await office.until('10:00');
    desk.sign('unlock');
    await office.workUntil('10:01');
    desk.choose({ type: 'resume', sessionId: 'nobody' });
    await office.settle();
    expect(desk.notices).toMatchObject([
      { title: '報告書', body: 'この作業を 30分続けています' },
      { title: '09:31 から 29分席を離れていました（画面ロック）', body: 'その時間は何をしていましたか？' },
      { title: 'できませんでした' },
    ]);
  });
});

describe('A desktop without a tray', () => {
  test('Is told of once, the window is opened instead, and the tray is there once somebody shows it', async () => {
    office = await Office.open('09:00', {}, (desk) => {
      desk.hasTray = false;
    });
    const { desk } = office;
    await office.until('09:03');
    const before = [office.abilities().tray, desk.windows, desk.notices.map(({ title }) => title)];
    desk.hasTray = true;
    await office.until('09:10');
    expect([
      before,
      office.abilities().tray,
      desk.notices.length,
      desk.trayCalls.filter((told) => told === 'create').length,
    ]).toEqual([[false, ['tracker'], ['This desktop shows no tray']], true, 1, 5]);
  });

  test('Is told of once on a machine; health tells of it for as long as it is so', async () => {
    office = await Office.open('09:00', {}, (desk) => {
      desk.hasTray = false;
    });
    const { desk } = office;
    await office.settle();
    await office.crash();
    await office.sleepUntil('09:00');
    office.startAgain();
    const during = [desk.windows, desk.notices.map(({ id }) => id), office.problems()];
    desk.hasTray = true;
    await office.until('09:02');
    expect([during, office.problems()]).toEqual([[['tracker', 'tracker'], ['no-tray'], ['NO_TRAY']], []]);
  });
});

describe('A second start', () => {
  test('Without words shows the tracker; with words they are done, and what goes wrong is said', async () => {
    office = await Office.open('09:00');
    const { desk } = office;
    desk.startAgain(null);
    desk.startAgain([]);
    desk.startAgain(['start', 'Report']);
    desk.startAgain(['resume']);
    await office.settle();
    expect([desk.windows, desk.obeyed, desk.notices.map(({ body }) => body)]).toEqual([
      ['tracker'],
      ['start Report', 'resume'],
      ['Nothing is open'],
    ]);
  });
});

describe('Shortcuts, autostart, shutdown', () => {
  test('Shortcuts do what the tray does; check out is of what runs, or was paused last', async () => {
    office = await Office.open('09:00');
    const { desk } = office;
    desk.press('checkout');
    const { id } = await office.tell(report);
    desk.press('toggle');
    await office.settle();
    desk.press('checkout');
    desk.press('palette');
    desk.press('newSession');
    expect([office.app.current().running, desk.windows]).toEqual([
      null,
      ['tracker', `checkout ${id}`, 'palette', 'new-session'],
    ]);
  });

  test('Are registered anew when they are set otherwise, and only then', async () => {
    office = await Office.open('09:00');
    await office.change({ reminders: { breakMinutes: 50 } });
    await office.change({ shortcuts: { toggle: null, palette: 'CommandOrControl+Alt+P' } });
    expect([office.desk.registered, office.abilities().shortcuts]).toEqual([
      [{ toggle: 'CommandOrControl+Alt+Space' }, { palette: 'CommandOrControl+Alt+P' }],
      { toggle: 'off', newSession: 'off', palette: 'set', checkout: 'off' },
    ]);
  });

  test('Starts with the system from when that is set', async () => {
    office = await Office.open('09:00');
    const before = office.desk.startsWithSystem;
    await office.change({ startsWithSystem: true });
    expect([before, office.desk.startsWithSystem]).toEqual([false, true]);
  });

  test('Ends when the system does', async () => {
    office = await Office.open('09:00');
    office.desk.shutDown();
    expect(office.desk.hasQuit).toBe(true);
  });
});
