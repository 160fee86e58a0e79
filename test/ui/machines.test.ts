import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHost } from '../support/host-process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { accessibilityFaults } from './accessibility.ts';
import { told } from './scenes/scene.ts';
import { current, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

test('what is open on another machine is shown with its name, and gone on with here', async () => {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  const shared = join(folder.path, 'shared');
  const laptop = await startHost({ dataDir: join(folder.path, 'laptop') });
  onTestFinished(async () => void (await laptop.stop()));
  await laptop.execute({ type: 'changeSettings', settings: { deviceName: 'Laptop' } });
  await laptop.execute({ type: 'moveRecords', folder: shared });
  await laptop.execute({ type: 'start', title: 'Write the report' });
  await laptop.execute({ type: 'pause' });

  const desk = await sit();
  const { page, complaints } = desk;
  await desk.host.execute({ type: 'moveRecords', folder: shared });
  const others = page.getByRole('region', { name: 'On other machines' });
  await others.getByText(/Paused on Laptop/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const { value } = (await desk.host.query({ type: 'current' })) as { value: { elsewhere: { id: string }[] } };
  await page.goto(`${new URL(desk.host.url).origin}/?window=session&session=${value.elsewhere[0]?.id}`);
  await page.getByText('It belongs to Laptop and can be changed there.').waitFor();
  expect(await page.getByRole('button', { name: /Correct…|Abort…|Resume/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText('Taken over from Laptop by').waitFor();
  await page.keyboard.press('Escape');
  await current(page).title.filter({ hasText: 'Write the report' }).waitFor();
  await others.waitFor({ state: 'detached' });
  await told(desk, { type: 'resume' });
  expect(complaints).toEqual([]);
});
