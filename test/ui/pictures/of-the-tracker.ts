import type { Page } from 'playwright-core';
import { trackerSize as small, wideSize as wide } from '../windows.ts';
import { button, dayShown, heading, offlineAfter, type Pictured, refused, text, waits } from './picture.ts';

async function paletteOpen(page: Page): Promise<void> {
  await dayShown(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
}

const today = (page: Page) => page.getByRole('group', { name: /Today/ }).getByRole('button').first().waitFor();

async function backShown(page: Page): Promise<void> {
  await today(page);
  await button(page, 'Break, stay paused').waitFor();
}

/** The tracker and what opens over it. */
export const trackers: Pictured[] = [
  { name: 'first-run', records: 'none', size: small, until: text('If you like, before you begin') },
  { name: 'tracker', records: 'year', size: small, until: dayShown },
  { name: 'tracker-wide', records: 'year', size: wide, until: dayShown },
  {
    name: 'tracker-offline',
    records: 'ending',
    size: small,
    until: async (page, office) => {
      await heading('Phone call')(page);
      await page.getByRole('group', { name: /Today/ }).getByRole('button').first().waitFor();
      await office.close();
      await text('Connection to Intermission lost')(page);
    },
  },
  {
    name: 'keys',
    records: 'year',
    size: { width: 420, height: 760 },
    until: async (page) => {
      await dayShown(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'palette', records: 'year', size: small, until: paletteOpen },
  {
    name: 'palette-typing',
    records: 'year',
    size: small,
    until: async (page) => {
      await paletteOpen(page);
      await page.keyboard.type('inv');
      await page.getByRole('option', { name: /Invoices/ }).waitFor();
      // What is closed is searched for after a moment.
      await page.getByRole('option', { name: /Plan the workshop/ }).waitFor();
    },
  },
  {
    name: 'tracker-many',
    records: 'many',
    size: { width: 420, height: 900 },
    until: async (page) => {
      await heading('Translate chapter 240')(page);
      await page.getByRole('group', { name: /Today/ }).first().waitFor();
      await page
        .getByRole('button', { name: /^Show all/ })
        .first()
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'palette-many',
    records: 'many',
    size: small,
    until: async (page) => {
      await heading('Translate chapter 240')(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.type('chapter 1');
      await page
        .getByRole('option', { name: /Translate chapter 1/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'first-run-refused',
    records: 'none',
    size: small,
    asked: { refused: ['settings'] },
    until: refused,
  },
  { name: 'tracker-empty', records: 'before', size: small, until: text('Nothing is recorded today yet.') },
  {
    name: 'tracker-loading',
    records: 'back',
    size: small,
    asked: { late: ['timeline', 'settings'] },
    until: async (page) => {
      await waits(page);
      await text(/You were away/)(page);
    },
  },
  {
    name: 'tracker-refused',
    records: 'back',
    size: small,
    asked: { refused: ['timeline'] },
    until: async (page) => {
      await refused(page);
      await text(/You were away/)(page);
    },
  },
  { name: 'tracker-away', records: 'back', size: small, until: backShown },
  { name: 'tracker-large-text', records: 'back', size: { width: 420, height: 900 }, large: true, until: backShown },
  {
    name: 'tracker-two-computers',
    records: 'two',
    size: { width: 420, height: 900 },
    until: async (page) => {
      await heading('On other computers')(page);
      await text('You seem to have worked')(page);
      await today(page);
    },
  },
  {
    name: 'take-over',
    records: 'elsewhere',
    size: small,
    until: async (page) => {
      await button(page, 'Take over “Sort the receipts”…').click();
      await text('Until 13:50: 2')(page);
    },
  },
  {
    name: 'overlaps',
    records: 'two',
    size: small,
    until: async (page) => {
      await today(page);
      await button(page, 'Take over').waitFor();
      await button(page, 'Answer…').click();
      await text('comes off “Interview notes” here')(page);
    },
  },
  {
    name: 'palette-refused',
    records: 'year',
    size: small,
    asked: { refused: ['sessions'] },
    until: async (page) => {
      await paletteOpen(page);
      await page.keyboard.type('Water the plants');
      await text('could not be read')(page);
    },
  },
  {
    name: 'palette-offline',
    records: 'year',
    size: { width: 560, height: 420 },
    address: { window: 'palette' },
    until: offlineAfter((page) => page.getByRole('option').first().waitFor()),
  },
  { name: 'tracker-contrast', records: 'year', size: small, seen: { contrast: 'more' }, until: dayShown },
  { name: 'tracker-forced-colours', records: 'year', size: wide, seen: { forcedColors: 'active' }, until: dayShown },
];
