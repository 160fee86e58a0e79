// What a test needs of the system, on a machine that is there for the tests: Debian's packages, where one may install.
import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

export const canUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const env = { DEBIAN_FRONTEND: 'noninteractive' };
/** Once is enough for all that is installed. */
let updating = null;

/** Resolves to `{output}`; whether it is there now is for the caller to see. */
export async function aptInstall(name) {
  updating ??= runCommand('apt-get', ['update', '-qq'], { env });
  const update = await updating;
  const install = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
  return { output: update.output + install.output };
}
