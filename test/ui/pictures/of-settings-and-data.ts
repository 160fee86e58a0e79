import type { Page } from 'playwright-core';
import { answerOf, settingsView } from '#contract';
import { asOnDesktop } from '../retold.ts';
import { trackerSize as small } from '../windows.ts';
import { button, heading, offlineAfter, type Pictured, reading, text, unanswered } from './picture.ts';

/** A desktop where some keys are taken, and others cannot be a shortcut. */
function onDesktop(answer: unknown): unknown {
  const heard = answerOf(settingsView).parse(answer);
  if (!heard.ok) return heard;
  const { settings } = heard.value;
  const wanted = { newSession: 'CommandOrControl+Alt+N', palette: 'CommandOrControl+Shift+F12' };
  const view = { ...heard.value, settings: { ...settings, shortcuts: { ...settings.shortcuts, ...wanted } } };
  return { ok: true, value: asOnDesktop(view, { newSession: 'taken', palette: 'invalid' }) };
}

async function chosen(page: Page, rows: string[]): Promise<void> {
  await heading('Backups')(page);
  const content = ['Description,Start date,Start time,Duration', ...rows].join('\n');
  const file = { name: 'from-another-program.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Keys that another of ours has, and a key that can be in no shortcut. */
const refusedKeys: Pick<Pictured, 'records' | 'address' | 'asked' | 'until'> = {
  records: 'year',
  address: { window: 'settings' },
  asked: { retold: { settings: onDesktop } },
  until: async (page) => {
    await page.getByRole('button', { name: /^Switch:/ }).press('Enter');
    await page.keyboard.press('Control+Alt+Space');
    await text('“Pause or resume” has Ctrl+Alt+Space already')(page);
    await page.getByRole('button', { name: /^Check out:/ }).press('Enter');
    await page.keyboard.press('Control+MediaPlayPause');
    await text('This key cannot be part of a shortcut')(page);
  },
};

/** What is set, and where the records are. */
export const others: Pictured[] = [
  { name: 'settings', records: 'year', size: reading, address: { window: 'settings' }, until: heading('Reminders') },
  {
    name: 'settings-searched',
    records: 'year',
    size: small,
    address: { window: 'settings' },
    until: async (page) => {
      await heading('Reminders')(page);
      await page.getByPlaceholder('Search the settings').fill('screen');
      await page.getByRole('heading', { name: 'Reminders' }).waitFor({ state: 'detached' });
    },
  },
  { name: 'data', records: 'none', size: reading, address: { window: 'data' }, until: heading('Backups') },
  {
    name: 'settings-recorder',
    records: 'year',
    size: small,
    address: { window: 'settings' },
    asked: { retold: { settings: onDesktop } },
    until: async (page) => {
      await text('Another program has these keys')(page);
      await page.getByRole('button', { name: /^Check out:/ }).press('Enter');
      await text('Press the keys…')(page);
      await page.keyboard.press('c');
      await text('Press it together')(page);
    },
  },
  { ...refusedKeys, name: 'settings-recorder-refused', size: small },
  { ...refusedKeys, name: 'settings-recorder-large-text', size: { width: 420, height: 900 }, large: true },
  {
    name: 'data-import',
    records: 'year',
    size: reading,
    address: { window: 'data' },
    until: async (page) => {
      const call = (day: number) => `Call ${day},2025-12-0${day},09:00:00,00:25:00`;
      await chosen(page, [1, 2, 3, 4, 5, 8, 9].map(call));
      await button(page, 'Import 7 sessions').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'data-wrong-file',
    records: 'year',
    size: reading,
    address: { window: 'data' },
    until: async (page) => {
      await chosen(page, ['Report,2025-13-04,09:00:00,01:00:00', 'Mail,2025-12-04,99:00:00,01:00:00']);
      await button(page, 'Choose another file').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'data-restore',
    records: 'year',
    size: small,
    address: { window: 'data' },
    until: async (page) => {
      await button(page, /^Restore/).click();
      await button(page, 'Restore and discard').waitFor();
    },
  },
  ...unanswered('settings', ['settings'], { size: small, address: { window: 'settings' } }),
  {
    name: 'settings-offline',
    records: 'year',
    size: small,
    address: { window: 'settings' },
    until: offlineAfter(heading('Reminders')),
  },
  ...unanswered('data', ['devices', 'backups'], { size: reading, address: { window: 'data' } }),
  {
    name: 'data-offline',
    records: 'year',
    size: small,
    address: { window: 'data' },
    until: offlineAfter(text(/Last saved|Saved/)),
  },
];
