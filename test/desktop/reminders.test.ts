import { afterEach, describe, expect, test, vi } from 'vitest';
import { Office } from './office.ts';

let office: Office;
afterEach(() => office.close());

/** What was said, with the time it was said at, and the title. */
function said(): string[] {
  return office.desk.noticeTimes.map(([time, { title, body }]) => `${time} ${title}: ${body}`);
}

const planned = (time: string) => `2026-11-20T${time}:00.000Z`;
const noAways = { away: { idleMinutes: 1_440 } };

describe('A planned checkout', () => {
  test('Is reminded of five minutes before and at the time, and once for each snooze', async () => {
    office = await Office.open('09:00');
    const { id } = await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('10:00') });
    await office.workUntil('10:01');
    office.desk.answer(`snooze ${id} 600000`);
    await office.workUntil('10:30');
    expect(said()).toEqual([
      '09:55 Report: You plan to finish at 10:00',
      '10:00 Report: You planned to finish at 10:00',
      '10:05 Report: You plan to finish at 10:10',
      '10:10 Report: You planned to finish at 10:10',
    ]);
  });

  test('Has buttons to check out and to put it off', async () => {
    office = await Office.open('09:00');
    const { id } = await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('10:00') });
    await office.workUntil('10:01');
    expect(office.desk.shown?.buttons).toEqual([
      { id: `checkout ${id}`, label: 'Check out' },
      { id: `snooze ${id} 600000`, label: '10 minutes more' },
    ]);
    office.desk.answer(`checkout ${id}`);
    expect(office.desk.windows).toEqual([`checkout ${id}`]);
  });

  test('Leads to its checkout when the notice itself is clicked', async () => {
    office = await Office.open('09:00');
    const { id } = await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('10:00') });
    await office.workUntil('09:57');
    office.desk.answer(null);
    await office.workUntil('10:01');
    office.desk.answer(null);
    expect(office.desk.windows).toEqual([`checkout ${id}`, `checkout ${id}`]);
  });

  test('Is not reminded of beforehand when it was planned for right now', async () => {
    office = await Office.open('09:00');
    await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('09:02') });
    await office.workUntil('09:10');
    expect(said()).toEqual(['09:02 Report: You planned to finish at 09:02']);
  });

  test('Is taken back once the session is checked out', async () => {
    office = await Office.open('09:00');
    await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('10:00') });
    await office.workUntil('10:01');
    await office.tell({ type: 'checkout', decision: 'complete' });
    expect(office.desk.shown).toBeNull();
  });

  test('That passed while the machine slept is said on waking; the one before it is not', async () => {
    office = await Office.open('09:00');
    await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('10:00') });
    await office.workUntil('09:30');
    await office.sleepUntil('12:00');
    await office.workUntil('12:20');
    expect(said().filter((words) => words.includes('finish'))).toEqual([
      expect.stringMatching(/^12:\d\d Report: You planned to finish at 10:00$/),
    ]);
  });

  test('Of two sessions at one time is said one after the other', async () => {
    office = await Office.open('09:00');
    await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('10:00') });
    await office.tell({ type: 'start', title: 'Slides', plannedCheckoutAt: planned('10:00') });
    await office.workUntil('10:10');
    expect(said().map((words) => words.slice(0, 12))).toEqual([
      '09:55 Slides',
      '09:56 Report',
      '10:00 Slides',
      '10:01 Report',
    ]);
  });

  test('Is not reminded of when that is set off, from that moment on', async () => {
    office = await Office.open('09:00');
    await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('10:00') });
    await office.workUntil('09:58');
    await office.change({ reminders: { plannedCheckout: false } });
    await office.workUntil('10:10');
    expect([said(), office.desk.shown]).toEqual([['09:55 Report: You plan to finish at 10:00'], null]);
  });
});

describe('You are not tracking', () => {
  const after10 = { reminders: { notTrackingMinutes: 10 } };

  test('Is off unless set', async () => {
    office = await Office.open('09:00');
    await office.workUntil('11:00');
    expect(said()).toEqual([]);
  });

  test('Is said once after ten active minutes, never right after a checkout', async () => {
    office = await Office.open('09:00', after10);
    await office.tell({ type: 'start', title: 'Report' });
    await office.workUntil('10:00');
    await office.tell({ type: 'checkout', decision: 'complete' });
    await office.workUntil('11:00');
    expect(said()).toEqual(['10:10 You are not tracking: You have been at work for 10 min with nothing running']);
  });

  test('Minutes away do not count', async () => {
    office = await Office.open('09:00', after10);
    await office.workUntil('09:06');
    office.desk.sign('lock');
    await office.until('10:00');
    office.desk.sign('unlock');
    await office.workUntil('10:10');
    expect(said().map((words) => words.slice(0, 26))).toEqual([
      expect.stringMatching(/^10:0[45] You are not tracking/),
    ]);
  });

  test('Nor do minutes without input', async () => {
    office = await Office.open('09:00', { ...noAways, ...after10 });
    await office.until('11:00');
    expect(said()).toEqual([]);
  });

  test('Is said again the next time that nothing runs', async () => {
    office = await Office.open('09:00', after10);
    await office.workUntil('09:20');
    await office.tell({ type: 'start', title: 'Report' });
    await office.workUntil('09:30');
    await office.tell({ type: 'pause' });
    await office.workUntil('10:00');
    expect(said().map((words) => words.slice(0, 5))).toEqual(['09:10', '09:40']);
  });
});

describe('Long sessions and breaks', () => {
  test('A long session is said once, by its work and not by its span', async () => {
    office = await Office.open('09:00', { reminders: { longSessionMinutes: 60 } });
    await office.tell({ type: 'start', title: 'Report' });
    await office.workUntil('09:30');
    await office.tell({ type: 'pause' });
    await office.workUntil('09:45');
    await office.tell({ type: 'resume' });
    await office.workUntil('12:00');
    expect(said()).toEqual(['10:15 Report: You have worked on this for 1 h 00 min']);
  });

  test('A break is due after so long without one; a switch is no break, and neither is a minute', async () => {
    office = await Office.open('09:00', { reminders: { breakMinutes: 60 } });
    await office.tell({ type: 'start', title: 'Report' });
    await office.workUntil('09:30');
    await office.tell({ type: 'start', title: 'Phone call' });
    await office.workUntil('09:40');
    await office.tell({ type: 'pause' });
    await office.workUntil('09:42');
    await office.tell({ type: 'resume' });
    await office.workUntil('10:30');
    await office.tell({ type: 'pause' });
    await office.workUntil('10:40');
    await office.tell({ type: 'resume' });
    await office.workUntil('11:50');
    const words = 'Time for a break: You have worked for 1 h 00 min without a break';
    expect(said()).toEqual([`10:00 ${words}`, `11:40 ${words}`]);
  });
});

test('No timer is faster than 15 s', async () => {
  const waits: number[] = [];
  office = await Office.open('09:00', { reminders: { notTrackingMinutes: 1, breakMinutes: 2, longSessionMinutes: 1 } });
  const { setTimeout: later, setInterval: again } = globalThis;
  const laterSpy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, waitMs: number) => {
    waits.push(waitMs);
    return later(work, waitMs);
  }) as typeof setTimeout);
  const againSpy = vi.spyOn(globalThis, 'setInterval').mockImplementation(((work: () => void, waitMs: number) => {
    waits.push(waitMs);
    return again(work, waitMs);
  }) as typeof setInterval);
  await office.workUntil('09:02');
  await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt: planned('09:08') });
  await office.workUntil('09:20');
  laterSpy.mockRestore();
  againSpy.mockRestore();
  expect(waits.length).toBeGreaterThan(20);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(15_000);
});
