// Finds a Chromium to test with: Playwright's own, else the system's. Installs nothing.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const wellKnown = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Debian's package puts it; what it has on the path is a script that starts it. */
const headlessShell = '/usr/lib/chromium/chromium-headless-shell';

/** The path of an executable Chromium, or null. */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...wellKnown, ...onPath].find((path) => existsSync(path)) ?? null;
}

/**
 * The path of what shows pages as Chromium does and is nothing else of a browser, or null. A new page of it costs less
 * than half of a processor's time.
 */
export function findHeadlessShell() {
  return existsSync(headlessShell) ? headlessShell : null;
}
