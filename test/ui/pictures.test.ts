import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionsPage } from '#contract';
import { launchBrowser } from '../support/browser.ts';
import { accessibilityFaults } from './accessibility.ts';
import { atRest } from './at-rest.ts';
import { workThroughTheYear } from './pictures/a-working-year.ts';
import { differenceFrom } from './pictures/compare.ts';
import { closeYesterday, comeBackPaused, goOnAtHome, workOnTwo } from './pictures/days.ts';
import { beginHundreds } from './pictures/hundreds.ts';
import { Office } from './pictures/office.ts';
import type { Pictured, Questions } from './pictures/picture.ts';
import { pictured } from './pictures/pictured.ts';
import { answer, stillPage, withLargeText } from './pictures/still-page.ts';
import { workThisWeek } from './pictures/this-week.ts';

/** What axe looks at: what waits or was refused is in no scene. */
const about = { light: 'everything', dark: 'colours' } as const;

let browser: Browser;
/** What the picture that is taken has to do with its questions. */
let questions: Questions = {};
let seats: Record<Pictured['records'], { office: Office; page: Page }>;

beforeAll(async () => {
  browser = await launchBrowser();
  const worked = await Office.open();
  await workThroughTheYear(worked);
  await workThisWeek(worked);
  const ending = await Office.open();
  await ending.at('2026-11-18', '13:40').start('Phone call');
  ending.at('2026-11-18', '14:20');
  const many = await Office.open();
  await beginHundreds(many);
  const before = await Office.open();
  await closeYesterday(before);
  const back = await Office.open();
  await comeBackPaused(back);
  const two = await Office.open();
  await workOnTwo(two);
  const elsewhere = await Office.open();
  await goOnAtHome(elsewhere);
  const seat = async (office: Office) => {
    const page = await stillPage(browser);
    await answer(page, office.dataDir, () => questions);
    return { office, page };
  };
  seats = {
    none: await seat(await Office.open()),
    year: await seat(worked),
    many: await seat(many),
    ending: await seat(ending),
    before: await seat(before),
    back: await seat(back),
    two: await seat(two),
    elsewhere: await seat(elsewhere),
  };
});

afterAll(async () => {
  await browser.close();
  await Promise.all(Object.values(seats).map(({ office }) => office.close()));
});

test.each(pictured)('$name looks as it did when it was looked at, in both themes', async (picture) => {
  const { office, page } = seats[picture.records];
  questions = picture.asked ?? {};
  await office.pickUp();
  await page.emulateMedia({ contrast: null, forcedColors: null, media: null, ...picture.seen });
  await page.setViewportSize(picture.size);
  const large = picture.large === true ? await withLargeText(page) : null;
  try {
    await page.goto(await addressIn(office, picture.address ?? {}));
    await picture.until(page, office);
    expect(await lookedAt(page, picture)).toEqual({ differences: [null, null], faults: [] });
  } finally {
    // The next picture is of the same page.
    await large?.detach();
    await picture.after?.(page);
  }
});

/** What is not as it was when it was looked at, and what axe finds. */
async function lookedAt(page: Page, { name, asked }: Pictured) {
  const differences = [];
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await atRest(page, colorScheme);
    const screenshot = await page.screenshot({ animations: 'disabled' });
    // The other theme has other colours, and nothing else.
    if (asked?.late !== undefined || asked?.refused !== undefined)
      faults.push(...(await accessibilityFaults(page, about[colorScheme])));
    differences.push(differenceFrom(`${name}.${colorScheme}.png`, screenshot));
  }
  return { differences, faults };
}

async function addressIn(office: Office, wanted: Record<string, string>): Promise<string> {
  const address = new URL(office.url);
  const asked = await office.app.query({ type: 'sessions', text: 'Plan the workshop', limit: 1 });
  const completed = asked.ok ? sessionsPage.parse(asked.value).sessions[0]?.id : undefined;
  const ids: Record<string, string | undefined> = {
    '{running}': office.app.current().running?.id,
    '{completed}': completed,
  };
  for (const [name, value] of Object.entries(wanted)) address.searchParams.set(name, ids[value] ?? value);
  return address.href;
}
