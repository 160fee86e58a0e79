import type { Page } from 'playwright-core';
import type { QueryInput } from '#contract';
import type { Size } from '../windows.ts';
import type { Office } from './office.ts';

/** A window in a state, as it is pictured. */
export type Pictured = {
  name: string;
  /**
   * Whose records it shows: nobody's yet, those of a year, of hundreds of open sessions, of a product that ends, of a day
   * before its first session, of somebody who just came back, of two computers, or of who works at another one.
   */
  records: 'none' | 'year' | 'many' | 'ending' | 'before' | 'back' | 'two' | 'elsewhere';
  size: Size;
  /** What its address asks for, with `{running}` and `{completed}` for the session that runs and one that is over. */
  address?: Record<string, string>;
  /** What is not answered yet, or refused. */
  asked?: Questions;
  /** How its reader wants to see it. */
  seen?: { contrast?: 'more'; forcedColors?: 'active'; media?: 'print' };
  /** Its text is twice as large. */
  large?: boolean;
  /** Done in the page until it shows what is pictured. */
  until(page: Page, office: Office): Promise<unknown>;
  /** Ends what `until` left begun. */
  after?(page: Page): Promise<unknown>;
};

/** Questions of a page that have another answer than the records give. */
export type Questions = {
  late?: readonly QueryInput['type'][];
  refused?: readonly QueryInput['type'][];
  /** What is answered to a question in place of what the records say. */
  retold?: Partial<Record<QueryInput['type'], (answer: unknown) => unknown>>;
};

export const reading: Size = { width: 760, height: 900 };

export const heading = (name: string) => (page: Page) =>
  page.getByRole('heading', { name, exact: true }).first().waitFor();
export const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** The tracker with all that it loads after it was shown. */
export async function dayShown(page: Page): Promise<void> {
  await heading('Quarterly report')(page);
  await text(/You were away/)(page);
  await page.getByRole('group', { name: /Today/ }).first().waitFor();
}

export const ofRunning = (window: string) => ({ window, session: '{running}' });
export const ofCompleted = (window: string) => ({ window, session: '{completed}' });

/** A window that has its view, and waits for the rest. */
export async function waits(page: Page): Promise<void> {
  const words = page.getByText(/^(Looking it up|Looking|Adding up)…$/).first();
  await words.waitFor();
  // It is said after a moment only.
  await page.waitForFunction(
    (said) => said !== null && getComputedStyle(said).visibility === 'visible',
    await words.elementHandle(),
  );
}

export const refused = (page: Page) => button(page, 'Try again').waitFor();

/** A window that is opened while what it shows is still asked for, and one to which that is refused. */
export function unanswered(
  name: string,
  types: readonly QueryInput['type'][],
  opened: Pick<Pictured, 'size' | 'address'>,
): Pictured[] {
  return [
    { name: `${name}-loading`, records: 'year', ...opened, asked: { late: types }, until: waits },
    { name: `${name}-refused`, records: 'year', ...opened, asked: { refused: types }, until: refused },
  ];
}

/** Cuts a page off once it shows what it shall: what was known stays. */
export function offlineAfter(shown: (page: Page) => Promise<unknown>) {
  return async (page: Page, office: Office) => {
    await shown(page);
    await office.hangUp();
    await text('Connection to Intermission lost')(page);
  };
}
