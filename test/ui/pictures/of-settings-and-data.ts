import { trackerSize as small } from '../windows.ts';
import { heading, offlineAfter, type Pictured, reading, text, unanswered } from './picture.ts';

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
