// Finds Electron's own program. Never by require('electron'), which downloads it when it is missing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-command.mjs';

const folder = join(import.meta.dirname, '..', 'node_modules', 'electron');

/** The path of the program, or null. */
export function findElectron() {
  const name = named();
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = given ? join(given, name ?? 'electron') : name === null ? null : join(folder, 'dist', name);
  return path !== null && existsSync(path) ? path : null;
}

/** Electron's installation writes down what its program is called here. */
function named() {
  try {
    return readFileSync(join(folder, 'path.txt'), 'utf8').trim();
  } catch {
    return null;
  }
}

/** Fetches the program with Electron's own installer, where its source can be reached. Its path, or null. */
export async function fetchElectron() {
  if (!(await canReach())) return null;
  process.stderr.write('intermission: fetching Electron\n');
  await runNode(join(folder, 'install.js'), [], { limitMs: 600_000 });
  return findElectron();
}

/** Asks quickly, because the installer tries for minutes. A proxy is the installer's own business. */
async function canReach() {
  const { ELECTRON_MIRROR, HTTPS_PROXY, https_proxy } = process.env;
  if (HTTPS_PROXY || https_proxy) return true;
  try {
    const source = ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases';
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
