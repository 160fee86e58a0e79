import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { launchBrowser } from '../support/browser.ts';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { type Figure, quantile } from './figures.ts';
import { measureOpening } from './opening.ts';
import { bareField, bareLongPage, followFrames, followTextChanges, hide, timeKeys } from './page-probes.ts';

/** What is open on a usual day, and what somebody has who closes nothing. */
const openSessions = { few: 12, many: 300 };
const rowsToScroll = 10_000;
const rowPixels = 52;
/** How the wheel is turned: by whoever looks for something in a hurry, and harder than any hand can. */
const turns = [
  { how: 'by a quick hand (7,200 pixels a second)', notchPixels: 120, everyMs: 1_000 / 60 },
  { how: 'as fast as the browser takes it', notchPixels: 800, everyMs: 0 },
];
type Turn = (typeof turns)[number];
/** Half a frame more than one at 60 a second: what took longer left one out. */
const missedMs = 25;
/** From key to key, as somebody types who types well: each is answered before the next one. */
const typingMs = 70;
const typedWords = ['review', 'chapter 17', 'report', 'legal'];
/** One of 60 a second: what the palette may take from a key to the painted frame. */
const frameMs = 16.7;

/** How the windows bear the whole history, in a real Chromium, each beside the barest page that does the same. */
export async function measureWindows(full: string, folder: string): Promise<Figure[]> {
  // Hundreds of open sessions would stay in the sample.
  fs.cpSync(full, folder, { recursive: true });
  const host = await startHost({ dataDir: folder });
  const browser = await launchBrowser(findChromium());
  try {
    await startUpTo(openSessions.few, host);
    const usualOpening = await measureOpening(browser, host, openSessions.few);
    const usualPalette = await measurePalette(browser, host, openSessions.few);
    await startUpTo(openSessions.many, host, openSessions.few);
    return [
      ...usualOpening,
      ...(await measureOpening(browser, host, openSessions.many)),
      ...(await measureTimer(browser, host)),
      ...usualPalette,
      ...(await measurePalette(browser, host, openSessions.many)),
      ...(await measureScrolling(browser, host)),
    ];
  } finally {
    await browser.close();
    await host.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function startUpTo(last: number, host: HostProcess, before = 0): Promise<void> {
  for (let number = before + 1; number <= last; number += 1) {
    await host.execute({ type: 'start', title: `Review chapter ${number} of the report` });
  }
}

/** How many texts a running timer changes in ten seconds. */
async function measureTimer(browser: Browser, host: HostProcess): Promise<Figure[]> {
  const page = await pageAt(browser, host);
  await page.getByRole('timer', { name: 'Time worked' }).waitFor();
  await wait(2_000);
  await page.evaluate(followTextChanges);
  const changes = async () => {
    await page.evaluate(() => Reflect.set(window, 'textChanges', 0));
    await wait(10_000);
    return Number(await page.evaluate(() => Reflect.get(window, 'textChanges')));
  };
  const visible = await changes();
  await page.evaluate(hide);
  const hidden = await changes();
  await page.context().close();
  return [
    { what: 'texts a running timer changes in 10 s, visible', measured: visible, unit: 'times', bar: { most: 11 } },
    { what: 'texts a running timer changes in 10 s, hidden', measured: hidden, unit: 'times', bar: { most: 0 } },
  ];
}

/** From a key to the frame that shows what it did. */
async function measurePalette(browser: Browser, host: HostProcess, open: number): Promise<Figure[]> {
  const page = await pageAt(browser, host);
  await page.getByRole('timer', { name: 'Time worked' }).waitFor();
  const typed = async () => {
    await page.evaluate(timeKeys);
    for (const word of [...typedWords, ...typedWords]) {
      await page.keyboard.type(word, { delay: typingMs });
      await wait(500);
      for (const _letter of word) await page.keyboard.press('Backspace', { delay: typingMs });
      await wait(500);
    }
    const times: unknown = await page.evaluate(() => Reflect.get(window, 'keyTimes'));
    return Array.isArray(times) ? times.map(Number) : [];
  };
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Switch or start…' }).and(page.locator(':focus')).waitFor();
  const ours = await typed();
  await page.goto(`${new URL(host.url).origin}/bare-field`);
  await page.locator('input').focus();
  const bare = await typed();
  await page.context().close();
  return [0.5, 0.95].map((part) => ({
    what: `palette: key to painted frame, ${open} open sessions, p${part * 100}`,
    measured: quantile(ours, part),
    unit: 'ms',
    beside: { what: 'a bare field', value: quantile(bare, part) },
    bar: { most: frameMs },
  }));
}

/** Frames that come late while ten thousand rows are scrolled by the wheel, and read as they are scrolled to. */
async function measureScrolling(browser: Browser, host: HostProcess): Promise<Figure[]> {
  const page = await pageAt(browser, host);
  const { origin } = new URL(host.url);
  const figures: Figure[] = [];
  for (const turn of turns) {
    const ours = await scrolled(page, turn, `${origin}/?window=sessions`, '#sessions-list [role="option"]');
    const bare = await scrolled(page, turn, `${origin}/bare-long`, 'main');
    figures.push(...figuresOf(turn, ours, bare));
  }
  await page.context().close();
  return figures;
}

/** ms from each frame to the next, while the rows are scrolled through. */
async function scrolled(page: Page, { notchPixels, everyMs }: Turn, address: string, ready: string): Promise<number[]> {
  await page.goto(address);
  await page.locator(ready).first().waitFor();
  await wait(1_000);
  await page.mouse.move(500, 400);
  await page.evaluate(followFrames);
  const goal = rowsToScroll * rowPixels;
  for (let at = 0; at < goal; at = Number(await page.evaluate(() => window.scrollY)) + notchPixels) {
    for (let notch = 0; notch < 20; notch += 1) {
      const next = wait(everyMs);
      await page.mouse.wheel(0, notchPixels);
      if (everyMs > 0) await next;
    }
  }
  const frames: unknown = await page.evaluate(() => Reflect.get(window, 'frameTimes'));
  return Array.isArray(frames) ? frames.map(Number) : [];
}

function figuresOf({ how }: Turn, ours: number[], bare: number[]): Figure[] {
  const late = (frames: number[]) => (100 * frames.filter((ms) => ms > missedMs).length) / frames.length;
  const what = `scrolling ${rowsToScroll} rows by the wheel, ${how}`;
  return [
    {
      what: `${what}: late frames in a hundred`,
      measured: late(ours),
      unit: 'times',
      beside: { what: 'an empty page', value: late(bare) },
      bar: { most: 0 },
    },
    {
      what: `${what}: p99 from frame to frame`,
      measured: quantile(ours, 0.99),
      unit: 'ms',
      beside: { what: 'an empty page', value: quantile(bare, 0.99) },
    },
  ];
}

/** A page of its own that has shown the tracker once, and to which the host also gives the bare pages. */
async function pageAt(browser: Browser, host: HostProcess): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const html = (body: string) => ({ contentType: 'text/html', body });
  await page.route('**/bare-field', (route) => route.fulfill(html(bareField)));
  await page.route('**/bare-long', (route) => route.fulfill(html(bareLongPage(rowsToScroll * rowPixels))));
  await page.goto(host.url);
  return page;
}
