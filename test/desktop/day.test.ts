import { afterEach, expect, test } from 'vitest';
import { Office } from './office.ts';

let office: Office;
afterEach(() => office.close());

test('A day: start, lock, lunch with sleep, return, phone call, switch, overdue, checkout, crash, restart', async () => {
  office = await Office.open('09:00');
  const { desk } = office;
  const plannedCheckoutAt = '2026-11-20T15:00:00.000Z';
  const { id: report } = await office.tell({ type: 'start', title: 'Report', plannedCheckoutAt });

  // Coffee: the screen is locked for ten minutes, and the question is answered on the notice.
  await office.workUntil('10:00');
  desk.sign('lock');
  await office.until('10:10');
  desk.touch();
  desk.sign('unlock');
  await office.settle();
  expect(desk.shown?.title).toBe('You were away 10 min since 10:00 (screen locked)');
  desk.answer(`break ${report}~away-1`);
  await office.workUntil('12:00');
  await office.until('12:00:20');

  // Lunch: the lid is closed without a word, and suspend is told of on waking, twice.
  await office.sleepUntil('12:45');
  desk.sign('suspend');
  desk.sign('suspend');
  desk.sign('wake');
  desk.touch();
  await office.workUntil('12:46');
  expect(desk.shown?.title).toBe('You were away 45 min since 12:00 (computer asleep)');
  desk.answer(`break ${report}~away-2`);
  await office.workUntil('13:30');

  // The phone rings: half an hour without input, which was work on something else.
  await office.until('14:00');
  await office.workUntil('14:00:10');
  const call = await office.tell({
    type: 'resolveAway',
    awayId: `${report}~away-3`,
    as: 'session',
    title: 'Phone call',
    resume: true,
  });
  expect(desk.shown).toBeNull();

  // A switch, and back.
  await office.workUntil('14:30');
  await office.tell({ type: 'resume', sessionId: call.id });
  await office.workUntil('14:40');
  await office.tell({ type: 'resume', sessionId: report });

  // The plan passes.
  await office.workUntil('15:20');
  expect(desk.notices.map(({ body }) => body).filter((body) => body.includes('plan'))).toEqual([
    'You plan to finish at 15:00',
    'You planned to finish at 15:00',
  ]);
  expect(desk.trayCalls.filter((told) => told.startsWith('icon')).at(-1)).toBe('icon overdue');
  await office.tell({ type: 'checkout', decision: 'switch', next: { sessionId: call.id } });

  // The power fails at 16:00, five seconds after the last sign of life, and is back at 16:20.
  await office.workUntil('16:00');
  await office.crash();
  await office.sleepUntil('16:20');
  office.startAgain();
  await office.workUntil('16:21');
  await office.tell({ type: 'resolveAway', awayId: `${call.id}~away-1`, as: 'break', resume: true });
  await office.workUntil('17:00');
  await office.tell({ type: 'checkout', decision: 'complete' });

  expect([await office.sketch(report), await office.sketch(call.id)]).toEqual([
    [
      '09:00–10:00 10:10–12:00 12:46–13:30 14:00:10–14:30 14:40–15:20',
      'lock 10:00–10:10',
      'suspend 12:00–12:46',
      'idle 13:30–14:00:10',
      'switch 14:30–14:40',
    ].join(' · '),
    [
      '13:30–14:00:05 14:30–14:40 15:20–15:59:55 16:21–17:00',
      'manual 14:00:05–14:30',
      'switch 14:40–15:20',
      'crash 15:59:55–16:21',
    ].join(' · '),
  ]);
  const { workedMs: reportMs, checkoutType } = await office.session(report);
  const { workedMs: callMs } = await office.session(call.id);
  expect({ checkoutType, reportMs, callMs, todayMs: office.app.current().todayMs }).toEqual({
    checkoutType: 'overdue',
    reportMs: (60 + 110 + 44 + 30 + 40) * 60_000 - 10_000,
    callMs: (30 + 10 + 40 + 39) * 60_000,
    todayMs: reportMs + callMs,
  });
});
