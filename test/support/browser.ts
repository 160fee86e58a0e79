import { type Browser, chromium } from 'playwright-core';
import { findChromium, findHeadlessShell } from '../../scripts/find-chromium.mjs';

const quiet = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * Starts a headless Chromium that talks to nobody by itself: the leanest there is, unless one is given. Throws when none
 * is installed.
 */
export async function launchBrowser(executablePath = findHeadlessShell() ?? findChromium()): Promise<Browser> {
  if (executablePath === null) throw new Error('No Chromium was found. "npm test" installs one.');
  // Chromium's sandbox refuses to run as root, which is what a container's user often is.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, headless: true, args: [...quiet, ...asRoot] });
}
