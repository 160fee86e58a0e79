// Sees to it that there is a Chromium that runs: Debian's headless shell, which takes the tests a third of the time, else
// what is there already, else Playwright's own, else Debian's package.
import { aptInstall, canUseApt } from './apt.mjs';
import { findChromium, findHeadlessShell } from './find-chromium.mjs';
import { runCommand, runNode } from './run-command.mjs';

const playwright = 'node_modules/playwright-core/cli.js';

/** Resolves to `{ok, output}`. */
export async function installChromium() {
  const said = [];
  const run = async (running) => said.push((await running).output);
  if (findHeadlessShell() === null && canUseApt) await run(aptInstall('chromium-headless-shell'));
  if (found() === null) await run(downloadPlaywrights());
  if (found() === null && canUseApt) await run(aptInstall('chromium'));
  if (found() !== null && !(await runs()) && canUseApt) await run(runNode(playwright, ['install-deps', 'chromium']));
  if (canUseApt && !(await canShowJapanese())) await run(aptInstall('fonts-noto-cjk'));
  const ok = await runs();
  return {
    ok,
    output: ok
      ? `${found()}\n`
      : [...said, 'No Chromium that runs: install one, e.g. Debian\'s "chromium".\n'].join(''),
  };
}

function found() {
  return findHeadlessShell() ?? findChromium();
}

function downloadPlaywrights() {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  return runNode(playwright, ['install', 'chromium'], { env, limitMs: 180_000 });
}

/** A Chromium whose libraries are missing is there, and yet is none. */
async function runs() {
  const path = found();
  return path !== null && (await runCommand(path, ['--version'], { limitMs: 30_000 })).code === 0;
}

async function canShowJapanese() {
  return (await runCommand('fc-list', [':lang=ja'], { limitMs: 30_000 })).output.includes(':');
}
