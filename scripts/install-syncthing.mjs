// Sees to it that there is a Syncthing, which carries records between two data directories in the tests.
import { aptInstall, canUseApt } from './apt.mjs';
import { runCommand } from './run-command.mjs';

/** Resolves to `{ok, output}`. */
export async function installSyncthing() {
  const said = !(await isThere()) && canUseApt ? (await aptInstall('syncthing')).output : '';
  const ok = await isThere();
  return { ok, output: ok ? '' : `${said}No syncthing: install it, e.g. Debian's "syncthing".\n` };
}

async function isThere() {
  return (await runCommand('syncthing', ['--version'], { limitMs: 30_000 })).code === 0;
}
