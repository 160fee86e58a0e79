import { afterEach, describe, expect, test } from 'vitest';
import { Office } from './office.ts';

let office: Office;
afterEach(() => office.close());

const report = { type: 'start', title: 'Report' } as const;

describe('Coming back', () => {
  test('Is asked about once, quietly, and answered from the notice', async () => {
    office = await Office.open('09:00');
    const { desk } = office;
    const { id } = await office.tell(report);
    await office.workUntil('10:02');
    desk.sign('lock');
    await office.until('10:16');
    desk.touch();
    desk.sign('unlock');
    await office.workUntil('10:17');
    expect(desk.notices).toEqual([
      {
        id: `away ${id}~away-1`,
        title: 'You were away 14 min since 10:02 (screen locked)',
        body: 'What was that time?',
        buttons: [
          { id: `break ${id}~away-1`, label: 'A break' },
          { id: `work ${id}~away-1`, label: 'It was work' },
        ],
      },
    ]);
    desk.answer(`work ${id}~away-1`);
    await office.settle();
    expect([await office.sketch(id), desk.shown]).toEqual(['09:00–10:02 10:02–10:16 10:17– · lock 10:16–10:17', null]);
  });

  test('Shows its question when the notice itself is clicked', async () => {
    office = await Office.open('09:00');
    const { desk } = office;
    await office.tell(report);
    await office.workUntil('10:02');
    desk.sign('lock');
    await office.until('10:16');
    desk.touch();
    desk.sign('unlock');
    await office.workUntil('10:17');
    desk.answer(null);
    expect(desk.windows).toEqual(['away']);
  });

  test('Resumes by itself when away for less than is set, and asks when longer', async () => {
    office = await Office.open('09:00', { away: { onReturn: 'resume', resumeWithinMinutes: 15 } });
    const { desk } = office;
    const { id } = await office.tell(report);
    await office.workUntil('10:00');
    desk.sign('lock');
    await office.until('10:14');
    desk.touch();
    desk.sign('unlock');
    await office.settle();
    await office.workUntil('11:00');
    expect(desk.notices).toEqual([]);
    desk.sign('lock');
    await office.until('11:15');
    desk.touch();
    desk.sign('unlock');
    await office.workUntil('11:30');
    expect([await office.sketch(id), desk.notices.length]).toEqual([
      '09:00–10:00 10:14–11:00 · lock 10:00–10:14 · lock 11:00–',
      1,
    ]);
  });

  test('Does not resume what was interrupted when the person comes back by starting something else', async () => {
    office = await Office.open('09:00', { away: { onReturn: 'resume' } });
    const { id } = await office.tell(report);
    await office.workUntil('10:00');
    office.desk.sign('lock');
    await office.until('10:05');
    const { id: call } = await office.tell({ type: 'start', title: 'Phone call' });
    await office.settle();
    const { running, away } = office.app.current();
    expect([running?.id, away, await office.sketch(id)]).toEqual([call, [], '09:00–10:00 · lock 10:00–']);
  });

  test('Stays paused and says nothing when that is set; the question waits in the tracker', async () => {
    office = await Office.open('09:00', { away: { onReturn: 'stay' } });
    const { id } = await office.tell(report);
    await office.workUntil('10:00');
    office.desk.sign('lock');
    await office.until('10:05');
    office.desk.sign('unlock');
    await office.workUntil('10:06');
    const { running, away } = office.app.current();
    expect([running, away.map(({ sessionId }) => sessionId), office.desk.notices]).toEqual([null, [id], []]);
  });

  test('Is seen in one look after a sleep that nobody announced, and asked about', async () => {
    office = await Office.open('09:00');
    await office.tell(report);
    await office.workUntil('10:00');
    await office.sleepUntil('11:00');
    await office.workUntil('11:01');
    expect(office.desk.notices.map(({ title }) => title)).toEqual([
      'You were away 1 h 00 min since 09:59 (computer asleep)',
    ]);
  });

  test('A command right after waking does not count the sleep', async () => {
    office = await Office.open('09:00');
    const { id } = await office.tell(report);
    await office.workUntil('10:00');
    await office.until('10:00:20');
    await office.sleepUntil('11:00');
    office.desk.press('toggle');
    await office.settle();
    expect(await office.sketch(id)).toBe('09:00–10:00 11:00– · suspend 10:00–11:00');
  });

  test('An unanswered question over a night does not grow', async () => {
    office = await Office.open('09:00');
    const { id } = await office.tell(report);
    await office.workUntil('10:00');
    office.desk.sign('lock');
    await office.until('10:10');
    office.desk.sign('unlock');
    await office.workUntil('10:20');
    office.desk.sign('lock');
    await office.until('20:00');
    office.desk.sign('unlock');
    await office.workUntil('20:01');
    const { away } = office.app.current();
    expect(away.map(({ start, end }) => [start, end])).toEqual([
      ['2026-11-20T10:00:00.000Z', '2026-11-20T10:10:00.000Z'],
    ]);
    expect((await office.session(id)).workedMs).toBe(3_600_000);
  });

  test('The question can be answered before anybody is seen to be back: whoever answers is', async () => {
    office = await Office.open('09:00');
    const { id } = await office.tell(report);
    await office.workUntil('10:00');
    office.desk.sign('lock');
    await office.until('10:20');
    await office.tell({ type: 'resolveAway', awayId: `${id}~away-1`, as: 'work', resume: true });
    expect([await office.sketch(id), office.desk.notices]).toEqual(['09:00–10:00 10:00–10:20 10:20–', []]);
  });

  test('What could not be saved when it was noticed is recorded later, as it was', async () => {
    office = await Office.open('09:00');
    const { id } = await office.tell(report);
    await office.workUntil('10:00');
    await office.breakDisk();
    office.desk.sign('lock');
    await office.until('10:05');
    office.desk.touch();
    office.desk.sign('unlock');
    await office.workUntil('10:06');
    await office.mendDisk();
    await office.workUntil('10:07');
    expect([await office.sketch(id), office.app.current().away.map(({ end }) => end)]).toEqual([
      '09:00–10:00 · lock 10:00–',
      ['2026-11-20T10:05:00.000Z'],
    ]);
  });
});
