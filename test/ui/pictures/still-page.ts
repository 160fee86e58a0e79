import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { fail, type QueryInput } from '#contract';
import { momentOfPictures, zone } from './office.ts';
import type { Questions } from './picture.ts';

const require = createRequire(import.meta.url);
const fonts = join(dirname(require.resolve('@fontsource/inter/package.json')), 'files');
const weights = [300, 400, 600];

/** One font for every machine: the system's own would be another one everywhere. */
const faces = weights
  .map((weight) => `@font-face{font-family:Pictured;font-weight:${weight};src:url(/pictured-${weight}.woff2)}`)
  .join('');
const inFont = `${faces}:root[data-mantine-color-scheme][data-mantine-color-scheme]{--mantine-font-family:Pictured}`;

/** A page in which time stands still, and which looks the same on every machine. */
export async function stillPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: zone,
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(momentOfPictures);
  await page.route('**/pictured-*.woff2', (route) => {
    const weight = /pictured-(\d+)/.exec(route.request().url())?.[1] ?? '';
    const body = readFileSync(join(fonts, `inter-latin-${weight}-normal.woff2`));
    return route.fulfill({ body, contentType: 'font/woff2' });
  });
  await page.route('**/assets/index-*.css', async (route) => {
    const response = await route.fetch();
    return route.fulfill({ response, body: `${await response.text()}${inFont}` });
  });
  return page;
}

/** Lets the text of a page be twice as large, until what it returns is detached. */
export async function withLargeText(page: Page): Promise<CDPSession> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  return browser;
}

/** What is said where a folder cannot be read, as the host says it. */
const couldNotBeRead =
  '/home/ana/.config/Intermission/data could not be read: the disk reported an error (EIO). Check the disk and try again';

/**
 * Lets a page believe that the records lie where they usually do, and not in a folder of a test; and some questions wait,
 * or be refused.
 * @param questions what holds for the picture that is taken
 */
export async function answer(page: Page, dataDir: string, questions: () => Questions): Promise<void> {
  await page.route('**/api/query', async (route) => {
    const { late = [], refused = [], retold = {} } = questions();
    const { type } = route.request().postDataJSON();
    if (late.includes(type)) return;
    if (refused.includes(type)) {
      return route.fulfill({ status: 507, json: fail('STORAGE_FAILED', couldNotBeRead) });
    }
    const response = await route.fetch().catch(() => null);
    if (response === null) return route.abort();
    const body = (await response.text()).replaceAll(dataDir, '/home/ana/.config/Intermission');
    const tell = retold[type as QueryInput['type']];
    return route.fulfill({ response, body: tell === undefined ? body : JSON.stringify(tell(JSON.parse(body))) });
  });
}
