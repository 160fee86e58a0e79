import { trackerSize as small } from '../windows.ts';
import { heading, offlineAfter, type Pictured, reading, refused, text, waits } from './picture.ts';

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
    name: 'settings-loading',
    records: 'year',
    size: small,
    address: { window: 'settings' },
    asked: { late: ['settings'] },
    until: waits,
  },
  {
    name: 'settings-refused',
    records: 'year',
    size: small,
    address: { window: 'settings' },
    asked: { refused: ['settings'] },
    until: refused,
  },
  {
    name: 'settings-offline',
    records: 'year',
    size: small,
    address: { window: 'settings' },
    until: offlineAfter(heading('Reminders')),
  },
  {
    name: 'data-loading',
    records: 'year',
    size: reading,
    address: { window: 'data' },
    asked: { late: ['devices', 'backups'] },
    until: waits,
  },
  {
    name: 'data-refused',
    records: 'year',
    size: reading,
    address: { window: 'data' },
    asked: { refused: ['devices', 'backups'] },
    until: refused,
  },
  {
    name: 'data-offline',
    records: 'year',
    size: small,
    address: { window: 'data' },
    until: offlineAfter(text(/Last saved|Saved/)),
  },
];
