import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SettingsChange } from '#contract';
import { legible } from '../../src-renderer/shared/accent.ts';
import { settingsTold } from './retold.ts';
import { reportRunning } from './scenes/scene.ts';
import { current, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

const looks = (page: Page) =>
  page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return { lang, scheme: dataset.mantineColorScheme, ground: getComputedStyle(document.body).backgroundColor };
  });

test('theme, language, times and weeks hold in every open window at once, and at the next start without a flash', async () => {
  const desk = await sit({ colorScheme: 'light', timezoneId: 'UTC', locale: 'en-GB' });
  const { page, host } = desk;
  const change = (appearance: SettingsChange['appearance']) =>
    host.execute({ type: 'changeSettings', settings: { appearance } });
  await page.clock.setFixedTime('2026-11-18T15:00:00Z');
  await reportRunning(desk);
  const reports = await page.context().newPage();
  await reports.clock.setFixedTime('2026-11-18T15:00:00Z');
  await reports.goto(`${host.url}&window=reports&span=week&from=2026-11-16&to=2026-11-22`);
  await reports.getByText(/16\s*–\s*22 Nov 2026/).waitFor();
  await current(page).pause.waitFor();

  await change({ theme: 'dark', weekStart: 'sunday' });
  await reports.getByText(/15\s*–\s*21 Nov 2026/).waitFor();
  await expect.poll(async () => [(await looks(page)).scheme, (await looks(reports)).scheme]).toEqual(['dark', 'dark']);
  await change({ language: 'ja', timeFormat: '12h' });
  await page.getByRole('button', { name: '一時停止' }).waitFor();
  await reports
    .getByText(/午[前後]\d/)
    .first()
    .waitFor();

  // What is painted before any of the product's own code has run.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect((await looks(page)).ground).toBe('rgb(23, 24, 26)');
  await page.unroute('**/assets/*.js');
  await page.reload();
  await page.getByRole('button', { name: '一時停止' }).waitFor();
  expect([await looks(page), desk.complaints.filter((one) => !one.includes('ERR_FAILED'))]).toEqual([
    { lang: 'ja', scheme: 'dark', ground: 'rgb(23, 24, 26)' },
    [],
  ]);
});

test('what was kept in the browser and makes no sense is forgotten', async () => {
  const desk = await sit();
  await desk.page.evaluate(() => localStorage.setItem('intermission.appearance', '{"theme":"loud"'));
  await desk.page.reload();
  await desk.page.getByRole('combobox', { name: 'Start something new' }).waitFor();
  expect([(await looks(desk.page)).lang, desk.complaints]).toEqual(['en', []]);
});

test('the system’s accent colour decorates, and is ink where it tells none', async () => {
  const { page } = await sit();
  const accent = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
  await expect.poll(accent).toBe('#1d1e20');
  await settingsTold(page, (view) => ({ ...view, accent: '#0067c0' }));
  await page.reload();
  await expect.poll(accent).toBe('rgb(0 103 192)');
});

test.each([
  ['#0067c0', 'rgb(0 103 192)'],
  ['#ffb900', 'rgb(165 123 13)'],
  ['#ffffff', 'rgb(119 120 121)'],
])('on paper, %s is %s: as much ink in it as it takes to be seen', (accent, shown) => {
  expect(legible(accent, [255, 255, 255], [29, 30, 32])).toBe(shown);
});
