import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { accessibilityFaults } from './accessibility.ts';
import { ago, told } from './scenes/scene.ts';
import { current, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

/** A session that is closed, with work at one time. */
async function worked(host: HostProcess, title: string, start: string, end: string): Promise<void> {
  await host.execute({ type: 'start', title });
  const { value } = (await host.execute({ type: 'checkout', decision: 'complete' })) as { value: { id: string } };
  await host.execute({ type: 'amend', sessionId: value.id, intervals: [{ start, end }], why: 'As it was' });
}

test('what is open on another machine is shown with its name, and gone on with here; time that was worked twice is answered for', async () => {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  const shared = join(folder.path, 'shared');
  const laptop = await startHost({ dataDir: join(folder.path, 'laptop') });
  onTestFinished(async () => void (await laptop.stop()));
  await laptop.execute({ type: 'changeSettings', settings: { deviceName: 'Laptop' } });
  await laptop.execute({ type: 'moveRecords', folder: shared });
  await worked(laptop, 'Phone call', '2026-01-05T09:00:00.000Z', '2026-01-05T10:00:00.000Z');
  await laptop.execute({ type: 'start', title: 'Write the report', at: ago(83) });

  const desk = await sit();
  const { page, complaints } = desk;
  await worked(desk.host, 'Mail', '2026-01-05T09:30:00.000Z', '2026-01-05T10:30:00.000Z');
  const { id } = await told(desk, { type: 'start', title: 'Plan the week' });
  await told(desk, { type: 'pause' });
  const plannedThen = [{ start: '2026-01-05T14:00:00.000Z', end: '2026-01-05T15:00:00.000Z' }];
  await told(desk, { type: 'amend', sessionId: id, intervals: plannedThen, why: 'As it was' });
  await desk.host.execute({ type: 'moveRecords', folder: shared });
  const others = page.getByRole('region', { name: 'On other computers' });
  await others.getByText(/Running on Laptop/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  // What is open there is a part of its own: nothing that is here waits for it.
  let arrives = () => {};
  const part = new Promise<void>((resolve) => {
    arrives = resolve;
  });
  await page.route('**/assets/elsewhere-*.js', (route) => part.then(() => route.continue()));
  await page.reload();
  await page.getByLabel('Write a note').waitFor();
  arrives();
  await others.getByText(/Running on Laptop/).waitFor();
  await told(desk, { type: 'checkout', sessionId: id, decision: 'complete' });

  const { value } = (await desk.host.query({ type: 'current' })) as { value: { elsewhere: { id: string }[] } };
  await page.goto(`${new URL(desk.host.url).origin}/?window=session&session=${value.elsewhere[0]?.id}`);
  await page.getByText('It belongs to Laptop and can be changed there.').waitFor();
  expect(await page.getByRole('button', { name: /Correct…|Abort…|Resume/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Take over…' }).press('Enter');
  const until = page.getByLabel('Worked there until');
  await until.fill('3h');
  await until.press('Enter');
  await page.getByText(/^Write a time between .* and now/).waitFor();
  await until.fill('45m');
  await page.getByText(/: 45\smin of work there$/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await until.press('Enter');
  await page.getByText('Taken over from Laptop by').waitFor();
  await page
    .getByRole('definition')
    .filter({ hasText: /^45\smin$/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await current(page).title.filter({ hasText: 'Write the report' }).waitFor();
  await others.waitFor({ state: 'detached' });
  await told(desk, { type: 'resume' });

  const notice = page.getByRole('region', { name: 'Overlaps with other computers' });
  await notice.getByRole('button', { name: 'Answer…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Overlaps with other computers' });
  await dialog.getByText('30 min comes off “Mail” here.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'The one on Laptop' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await notice.waitFor({ state: 'detached' });
  await page.getByText('The times of “Mail” are corrected.').waitFor();
  expect(complaints).toEqual([]);
});
