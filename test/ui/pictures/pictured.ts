import type { Page } from 'playwright-core';
import { type Size, trackerSize as small, wideSize as wide } from '../windows.ts';
import type { Office } from './office.ts';

/** A window in a state, as it is pictured. */
export type Pictured = {
  name: string;
  /** Whose records it shows: nobody's yet, those of a year, or those of a product that is about to end. */
  records: 'none' | 'year' | 'ending';
  size: Size;
  /** What its address asks for, with `{running}` and `{completed}` for the session that runs and one that is over. */
  address?: Record<string, string>;
  /** Done in the page until it shows what is pictured. */
  until(page: Page, office: Office): Promise<unknown>;
};

const reading: Size = { width: 760, height: 900 };

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true }).first().waitFor();
const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** The tracker with all that it loads after it was shown. */
async function dayShown(page: Page): Promise<void> {
  await heading('Quarterly report')(page);
  await text(/You were away/)(page);
  await page.getByRole('group', { name: /Today/ }).first().waitFor();
}

async function daysShown(page: Page): Promise<void> {
  await page.getByRole('group', { name: /Days of/ }).waitFor();
  await heading('What')(page);
}

async function paletteOpen(page: Page): Promise<void> {
  await dayShown(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
}

const ofRunning = (window: string) => ({ window, session: '{running}' });

const trackers: Pictured[] = [
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
    },
  },
];

const sessions: Pictured[] = [
  {
    name: 'session',
    records: 'year',
    size: reading,
    address: ofRunning('session'),
    until: heading('Quarterly report'),
  },
  {
    name: 'session-completed',
    records: 'year',
    size: reading,
    address: { window: 'session', session: '{completed}' },
    until: heading('Plan the workshop'),
  },
  {
    name: 'session-correcting',
    records: 'year',
    size: reading,
    address: { window: 'session', session: '{completed}' },
    until: async (page) => {
      await button(page, 'Correct…').click();
      await button(page, 'Save the times').waitFor();
    },
  },
  {
    name: 'checkout',
    records: 'year',
    size: { width: 900, height: 720 },
    address: ofRunning('checkout'),
    until: heading('Last time'),
  },
  {
    name: 'sessions-empty',
    records: 'none',
    size: small,
    address: { window: 'sessions' },
    until: text('There is nothing here yet.'),
  },
  {
    name: 'sessions',
    records: 'year',
    size: reading,
    address: { window: 'sessions' },
    until: text('Plan the workshop'),
  },
  {
    name: 'sessions-chosen',
    records: 'year',
    size: reading,
    address: { window: 'sessions', show: 'completed', tag: 'report' },
    until: async (page) => {
      await text('Quarterly report')(page);
      const list = page.getByRole('listbox', { name: 'Sessions' });
      await list.press('ArrowDown');
      await list.press('x');
      await list.press('Shift+ArrowDown');
      await list.press('Shift+ArrowDown');
      await button(page, 'Tags…').waitFor();
    },
  },
];

const reports: Pictured[] = [
  {
    name: 'reports-empty',
    records: 'none',
    size: small,
    address: { window: 'reports' },
    until: text('Nothing was recorded in these days.'),
  },
  {
    name: 'reports-day',
    records: 'year',
    size: { width: 420, height: 900 },
    address: { window: 'reports', span: 'day', from: '2026-11-18', to: '2026-11-18' },
    until: daysShown,
  },
  {
    name: 'reports-week',
    records: 'year',
    size: { width: 1100, height: 1300 },
    address: { window: 'reports', span: 'week', from: '2026-11-16', to: '2026-11-22' },
    until: daysShown,
  },
  {
    name: 'reports-month',
    records: 'year',
    size: { width: 1100, height: 1000 },
    address: { window: 'reports', span: 'month', from: '2026-11-01', to: '2026-11-30' },
    until: daysShown,
  },
  {
    name: 'reports-year',
    records: 'year',
    size: { width: 1100, height: 1000 },
    address: { window: 'reports', span: 'year', from: '2026-01-01', to: '2026-12-31' },
    until: daysShown,
  },
];

const others: Pictured[] = [
  {
    name: 'procedures',
    records: 'year',
    size: small,
    until: async (page) => {
      await dayShown(page);
      await button(page, 'Procedures').click();
      await text('Weekly review')(page);
    },
  },
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
];

/** Every window, in the states that matter most. docs/tour.md shows them. */
export const pictured: Pictured[] = [...trackers, ...sessions, ...reports, ...others];
