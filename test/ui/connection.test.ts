import { expect, onTestFinished, test } from 'vitest';
import { dayThatLasts } from '../support/day-that-lasts.ts';
import { freePort } from '../support/free-port.ts';
import { cuttableLine } from './cuttable-line.ts';
import { current, setUpDesks, startByTyping } from './windows.ts';

const { sit } = setUpDesks();

test('the token leaves the address; a page that is older than the product says so, and its reload works', async () => {
  const { page, host } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  expect(page.url()).toBe(`http://127.0.0.1:${host.port}/`);
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
  await page.route(`${new URL(host.url).origin}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="modulepreload" href="./assets/index-newer.js">' }),
  );
  await page.getByLabel('Write a note').fill('October is missing');
  await current(page).session.getByRole('button', { name: /^More/ }).click();
  await page.getByText('Save or copy what you are typing').waitFor();
  expect(await page.getByLabel('Write a note').inputValue()).toBe('October is missing');
  // A window that was not loaded by then says why it stays empty, and leads back.
  await page.getByRole('button', { name: 'Reports', exact: true }).click();
  await page.getByRole('heading', { name: 'Reports' }).waitFor();
  await page.getByText('This window was not loaded before the update.').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByLabel('Write a note').waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByText('Save or copy what you are typing').waitFor({ state: 'detached' });
  await current(page).session.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Edit…' }).waitFor();
});

test('what there is to show is asked for once, while the script of the windows is still on its way', async () => {
  const { page } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/api/events') && asked.push(request.method()));
  await page.route('**/assets/*.js', async (route) => {
    await expect.poll(() => asked).toEqual(['GET']);
    await route.continue();
  });
  await page.reload();
  await current(page).title.filter({ hasText: 'Write the quarterly report' }).waitFor();
  expect(asked).toEqual(['GET']);
});

test('what another face does is seen at once', async () => {
  const { page, host } = await sit();
  await page.getByRole('combobox', { name: 'Start something new' }).waitFor();
  await host.execute({ type: 'start', title: 'Phone call' });
  await current(page).title.filter({ hasText: 'Phone call' }).waitFor();
  await host.execute({ type: 'pause' });
  await current(page).session.getByText('Paused', { exact: true }).waitFor();
});

test('a lost connection is said, the clock stops ticking, and it comes back by itself', async () => {
  const line = await cuttableLine();
  onTestFinished(line.close);
  const { page, complaints } = await sit({ proxy: { server: line.server, bypass: '<-loopback>' } });
  await startByTyping(page, 'Write the quarterly report');
  line.cut();
  const lost = page.getByText('Connection to Intermission lost');
  await lost.waitFor();
  let shown = '';
  const rests = async () => {
    shown = (await current(page).timer.textContent()) ?? '';
    await page.waitForTimeout(2_200);
    return (await current(page).timer.textContent()) === shown;
  };
  await expect.poll(rests).toBe(true);
  // What is not loaded yet takes nothing down with it, and comes once it can.
  await current(page).session.getByRole('button', { name: /^More/ }).click();

  line.mend();
  await lost.waitFor({ state: 'detached' });
  await current(page).timer.filter({ hasNotText: shown }).waitFor();
  await page.getByRole('menuitem', { name: 'Edit…' }).waitFor();
  expect(complaints).toEqual([]);
});

test('while the host is gone the day stays as it was last known, and a command says that no answer came', async () => {
  await dayThatLasts();
  const desk = await sit();
  const { page } = desk;
  await page.clock.install();
  await startByTyping(page, 'Write the quarterly report');
  const stretch = page.getByRole('group', { name: 'Today, stretch by stretch' }).getByRole('button').first();
  await stretch.waitFor();
  await desk.cutPower();
  await page.getByText('Connection to Intermission lost').waitFor();
  for (let minute = 0; minute < 2; minute += 1) await page.clock.fastForward(60_000);
  expect(await stretch.getAttribute('aria-label')).toMatch(/\(<\s1\smin\)/);
  await current(page).pause.click();
  await current(page).session.getByRole('alert').filter({ hasText: 'No answer from Intermission' }).waitFor();
});

test('a host that was started anew refuses the old key, and the page says what to do', async () => {
  const desk = await sit();
  const { page } = desk;
  const port = await freePort();
  await desk.cutPower();
  await desk.startAgain({ port });
  await startByTyping(page, 'Write the quarterly report');
  await desk.cutPower();
  await desk.startAgain({ port, show: false });
  await page.getByText('Open the address it printed when it started').waitFor();
  await page.goto(desk.host.url);
  await current(page).title.filter({ hasText: 'Write the quarterly report' }).waitFor();
});
