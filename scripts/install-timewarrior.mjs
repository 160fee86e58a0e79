// Sees to it that tests can ask Timewarrior itself what it reads in our exports.
import { aptInstall, canUseApt } from './apt.mjs';
import { runCommand } from './run-command.mjs';

/** Resolves to `{ok, output}`. */
export async function installTimewarrior() {
  const said = !(await isThere()) && canUseApt ? (await aptInstall('timewarrior')).output : '';
  const ok = await isThere();
  return { ok, output: ok ? '' : `${said}No timew: install Timewarrior, e.g. Debian's "timewarrior".\n` };
}

async function isThere() {
  return (await runCommand('timew', ['--version'], { limitMs: 30_000 })).code === 0;
}
