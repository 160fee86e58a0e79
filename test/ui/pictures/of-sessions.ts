import { trackerSize as small } from '../windows.ts';
import {
  button,
  heading,
  ofCompleted,
  offlineAfter,
  ofRunning,
  type Pictured,
  reading,
  text,
  unanswered,
} from './picture.ts';

/** One session, its checkout, and all of them. */
export const sessions: Pictured[] = [
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
    name: 'session-dragging',
    records: 'year',
    size: reading,
    address: { window: 'session', session: '{completed}' },
    until: async (page) => {
      await button(page, 'Correct…').click();
      const end = page.getByRole('slider', { name: 'Interval 1, finish' });
      await end.hover();
      await page.mouse.down();
      await page.mouse.move(330, 388, { steps: 3 });
      await text('Not saved yet')(page);
    },
    after: async (page) => {
      await page.mouse.up();
      await button(page, 'Cancel').click();
      await button(page, 'Correct…').waitFor();
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
      // The focus of the list may have scrolled to it, or not.
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'sessions-tags',
    records: 'year',
    size: small,
    address: { window: 'sessions', tag: 'report' },
    until: async (page) => {
      await text('Quarterly report')(page);
      await page.getByRole('listbox', { name: 'Sessions' }).press('Control+a');
      await text(/of \d+ chosen/)(page);
      await button(page, 'Tags…').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Q4' }).click();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'sessions-large-text',
    records: 'year',
    size: small,
    address: { window: 'sessions' },
    large: true,
    until: text('Plan the workshop'),
  },
  {
    name: 'session-many',
    records: 'many',
    size: reading,
    address: ofRunning('session'),
    until: heading('Translate chapter 240'),
  },
  {
    name: 'session-correcting-many',
    records: 'many',
    size: small,
    address: ofRunning('session'),
    until: async (page) => {
      await button(page, 'Correct…').click();
      await page.getByTitle(/short stretches of other sessions/).waitFor();
      await page.getByRole('heading', { name: 'Time' }).scrollIntoViewIfNeeded();
    },
  },
  ...unanswered('session', ['session'], { size: small, address: ofCompleted('session') }),
  ...unanswered('checkout', ['session'], { size: small, address: ofCompleted('checkout') }),
  {
    name: 'session-offline',
    records: 'year',
    size: small,
    address: ofCompleted('session'),
    until: offlineAfter(heading('Plan the workshop')),
  },
  {
    name: 'checkout-offline',
    records: 'year',
    size: small,
    address: ofRunning('checkout'),
    until: offlineAfter(heading('Last time')),
  },
  ...unanswered('sessions', ['sessions'], { size: small, address: { window: 'sessions' } }),
  {
    name: 'sessions-offline',
    records: 'year',
    size: small,
    address: { window: 'sessions' },
    until: offlineAfter(text('Plan the workshop')),
  },
];
