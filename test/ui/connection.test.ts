import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { cuttableLine } from './cuttable-line.ts';
import { current, setUpDesks, startByTyping } from './windows.ts';

const { sit } = setUpDesks();

test('the token leaves the address, and a reload still works', async () => {
  const { page, host } = await sit();
  await page.getByRole('combobox', { name: 'Start something new' }).waitFor();
  expect(page.url()).toBe(`http://127.0.0.1:${host.port}/`);
  await page.reload();
  await startByTyping(page, 'Write the quarterly report');
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

test('a command while the host is gone says that no answer came', async () => {
  const desk = await sit();
  const { page } = desk;
  await startByTyping(page, 'Write the quarterly report');
  await desk.cutPower();
  await page.getByText('Connection to Intermission lost').waitFor();
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
