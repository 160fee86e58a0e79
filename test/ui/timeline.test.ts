import { expect, test } from 'vitest';
import { answerOf, type SessionView, sessionView } from '#contract';
import { told } from './scenes/scene.ts';
import { type Desk, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

/** An instant of yesterday, in UTC: the page's zone here. */
function yesterday(hours: number, minutes = 0): string {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() - 1);
  at.setUTCHours(hours, minutes, 0, 0);
  return at.toISOString();
}

const span = (from: [number, number?], to: [number, number?]) => ({
  start: yesterday(...from),
  end: yesterday(...to),
});

/** A report of yesterday with a lunch in it, a phone call after it, and the window of the report. */
async function reportOfYesterday(desk: Desk): Promise<{ reportId: string; callId: string }> {
  const { id: callId } = await told(desk, { type: 'start', title: 'Phone call' });
  const { id: reportId } = await told(desk, { type: 'start', title: 'Write the report' });
  await told(desk, { type: 'pause' });
  const worked = [span([9], [12]), span([12, 45], [15])];
  await told(desk, { type: 'amend', sessionId: callId, intervals: [span([15], [16])], why: 'As it was' });
  await told(desk, { type: 'amend', sessionId: reportId, intervals: worked, why: 'As it was' });
  await desk.page.goto(`${new URL(desk.host.url).origin}/?window=session&session=${reportId}`);
  await desk.page.getByRole('heading', { name: 'Write the report' }).waitFor();
  return { reportId, callId };
}

async function intervalsOf({ host }: Desk, sessionId: string): Promise<SessionView['intervals']> {
  const answer = answerOf(sessionView).parse(await host.query({ type: 'session', sessionId }));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.intervals;
}

test('by keyboard: a lunch that was none becomes work; another time it is given to somebody else, and taken back', async () => {
  const desk = await sit({ timezoneId: 'UTC' });
  const { page, complaints } = desk;
  const { reportId, callId } = await reportOfYesterday(desk);
  const saved = page.getByText('The times of “Write the report” are corrected.');
  const lunch = page.getByRole('button', { name: 'Change the pause from 12:00' });
  const chosen = page.getByRole('region', { name: 'Chosen: a pause' });
  await lunch.press('Enter');
  await page.getByRole('button', { name: 'Pause 12:00–12:45 (45 min)' }).and(page.locator(':focus')).waitFor();
  await chosen.getByRole('button', { name: 'It was work' }).press('Enter');
  await page.getByText('Not saved yet: adds 45 min.').waitFor();
  await page.getByRole('combobox', { name: 'Why?' }).press('Control+Enter');
  await saved.waitFor();
  expect(await intervalsOf(desk, reportId)).toEqual([span([9], [15])]);

  await page.keyboard.press('Control+z');
  await lunch.press('Enter');
  await chosen.getByRole('button', { name: 'Give to another session…' }).press('Enter');
  await page.getByLabel('Whose work was it?').selectOption('Phone call');
  await page.getByRole('button', { name: 'Give', exact: true }).press('Enter');
  await page.getByText('goes to “Phone call”.').waitFor();
  await page.getByRole('combobox', { name: 'Why?' }).press('Control+Enter');
  await page.getByRole('button', { name: 'Correct…' }).and(page.locator(':focus')).waitFor();
  expect(await intervalsOf(desk, callId)).toEqual([span([12], [12, 45]), span([15], [16])]);
  await page.keyboard.press('Control+z');
  await page.getByText('Taken back:').waitFor();
  expect(await intervalsOf(desk, callId)).toEqual([span([15], [16])]);
  expect(complaints).toEqual([]);
});

test('ends are moved by keys and by dragging, a stretch is split; what is in the way is named before it is refused', async () => {
  const desk = await sit({ timezoneId: 'UTC' });
  const { page, complaints } = desk;
  const { reportId } = await reportOfYesterday(desk);
  const end = page.getByRole('slider', { name: 'Interval 2, finish' });
  const says = async () => (await end.getAttribute('aria-valuetext'))?.replaceAll('\u00a0', ' ');
  await page.getByRole('button', { name: 'Correct…' }).press('Enter');
  await page.getByRole('button', { name: /^Interval 2/ }).focus();
  await end.focus();
  for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'PageDown']) await page.keyboard.press(key);
  expect(await says()).toBe('14:39, 1 h 54 min long');
  for (const key of ['PageUp', 'PageUp', 'PageUp']) await page.keyboard.press(key);
  await page.getByText('“Phone call” is on record from').first().waitFor();
  expect([await says(), await page.locator('[class*="overlap"]').count()]).toEqual(['15:24, 2 h 39 min long', 1]);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await says()).toBe('14:54, 2 h 9 min long');
  const box = (await end.boundingBox()) ?? { x: 0, y: 0 };
  const hourPx = ((await page.locator('[data-strip]').boundingBox())?.width ?? 0) / 9;
  const drag = async (byPx: number) => {
    await page.mouse.move(box.x + 4, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 4 + byPx / 2, box.y + 12);
    await page.mouse.move(box.x + 4 + byPx, box.y + 12);
  };
  await drag(-hourPx);
  expect(await says()).toBe('13:55, 1 h 10 min long');
  await page.keyboard.press('Escape');
  expect(await says()).toBe('14:54, 2 h 9 min long');
  await page.mouse.up();
  await drag(-hourPx);
  await page.mouse.up();
  expect(await says()).toBe('13:55, 1 h 10 min long');
  await page.getByRole('button', { name: /^Interval 1/ }).press('s');
  await page.getByRole('button', { name: /^Interval 2: 10:30–12:00/ }).waitFor();
  await page.getByRole('button', { name: /^Interval 2: 10:30–12:00/ }).press('Delete');
  await page.getByRole('combobox', { name: 'Why?' }).fill('Left early');
  await page.getByRole('button', { name: 'Save the times' }).press('Enter');
  await page.getByText('The times of “Write the report” are corrected.').waitFor();
  expect((await intervalsOf(desk, reportId))[0]).toEqual(span([9], [10, 30]));
  expect(complaints).toEqual([]);
});

test('what is changed elsewhere while it is corrected is said, and taken in or left out as the person chooses', async () => {
  const desk = await sit({ timezoneId: 'UTC' });
  const { page, complaints } = desk;
  const { reportId } = await reportOfYesterday(desk);
  await page.getByRole('button', { name: 'Correct…' }).press('Enter');
  const end = page.getByLabel('End of interval 1');
  const elsewhere = (to: [number, number?]) =>
    told(desk, { type: 'amend', sessionId: reportId, intervals: [span([9], to)], why: 'Elsewhere' });

  await elsewhere([11]);
  await expect.poll(() => end.inputValue()).toBe('11:00');
  await end.fill('10:45');
  await elsewhere([10, 30]);
  const news = page.getByText('The times of this session were changed elsewhere');
  await news.waitFor();
  await page.getByRole('combobox', { name: 'Why?' }).fill('It was shorter');
  await page.getByRole('button', { name: 'Save the times' }).press('Enter');
  const takeIn = page.getByRole('button', { name: 'Take in what is new' });
  await takeIn.and(page.locator(':focus')).waitFor();
  await takeIn.press('Enter');
  await expect.poll(() => end.inputValue()).toBe('10:30');
  await end.fill('10:50');
  await elsewhere([10, 20]);
  await page.getByRole('button', { name: 'Keep mine' }).press('Enter');
  await page.getByText('Not saved yet: adds 30 min.').waitFor();
  const before = await intervalsOf(desk, reportId);
  await page.getByRole('button', { name: 'Save the times' }).press('Enter');
  await page.getByText('The times of “Write the report” are corrected.').waitFor();
  expect([before, await intervalsOf(desk, reportId), complaints]).toEqual([
    [span([9], [10, 20])],
    [span([9], [10, 50])],
    [],
  ]);
});

test('where minutes of work and pauses are one stretch, the one that is pointed at is chosen, and keys go on from it', async () => {
  const desk = await sit({ timezoneId: 'UTC' });
  const { page, complaints } = desk;
  const { id } = await told(desk, { type: 'start', title: 'Answer the mail' });
  await told(desk, { type: 'pause' });
  const everyOther = Array.from({ length: 60 }, (_, index) => span([9, 2 * index], [9, 2 * index + 1]));
  await told(desk, { type: 'amend', sessionId: id, intervals: everyOther, why: 'As it was' });
  await page.goto(`${new URL(desk.host.url).origin}/?window=session&session=${id}`);
  await page.getByRole('button', { name: 'Correct…' }).press('Enter');
  const together = page.getByRole('button', { name: /short stretches$/ });
  const focused = (name: string) => page.getByRole('button', { name }).and(page.locator(':focus')).waitFor();
  const hour = page.getByRole('button', { name: '9:00–10:00 (1 h): 60 short stretches' });
  const { width } = (await hour.boundingBox()) ?? { width: 0 };
  await hour.click({ position: { x: (width * 24.5) / 60, y: 10 } });
  await focused('Interval 13: 9:24–9:25 (1 min)');
  await page.keyboard.press('ArrowDown');
  await focused('Pause 9:25–9:26 (1 min)');
  expect(await together.evaluateAll((all) => all.map((one) => one.ariaLabel?.replaceAll('\u00a0', ' ')))).toEqual([
    '9:00–9:25 (25 min): 25 short stretches',
    '9:26–10:59 (1 h 33 min): 93 short stretches',
  ]);
  expect(complaints).toEqual([]);
});
