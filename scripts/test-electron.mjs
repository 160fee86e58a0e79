// The scenarios of the desktop on a real Electron, where there is one.
import { spawnSync } from 'node:child_process';
import { findElectron } from './find-electron.mjs';
import { prepareOrExit } from './prepare.mjs';
import { root } from './up-to-date.mjs';

await prepareOrExit();
const path = findElectron();
if (path === null) {
  process.stderr.write(`
################################################################################
  NOT RUN: there is no Electron here, so nothing was shown to work on it.
  "npx install-electron" fetches one; ELECTRON_OVERRIDE_DIST_PATH names another.
################################################################################
`);
  process.exitCode = 1;
} else {
  process.stderr.write(`intermission: the scenarios run on ${path}\n`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'electron'];
  process.exitCode = spawnSync(process.execPath, vitest, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
