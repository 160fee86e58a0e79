import type { Page } from 'playwright-core';
import { trackerSize as small } from '../windows.ts';
import { heading, offlineAfter, type Pictured, text, unanswered } from './picture.ts';

const week = { window: 'reports', span: 'week', from: '2026-11-16', to: '2026-11-22' };

async function daysShown(page: Page): Promise<void> {
  await page.getByRole('group', { name: /Days of/ }).waitFor();
  await heading('What')(page);
}

/** Reports of each length. */
export const reports: Pictured[] = [
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
    address: week,
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
  {
    name: 'reports-printed',
    records: 'year',
    size: { width: 720, height: 1020 },
    address: week,
    seen: { media: 'print' },
    until: heading('What'),
  },
  ...unanswered('reports', ['summary', 'timeline'], { size: small, address: week }),
  { name: 'reports-offline', records: 'year', size: small, address: week, until: offlineAfter(daysShown) },
];
