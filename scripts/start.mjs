// What runs the product here: Electron, where it is or can be fetched and can run; else the loopback host.
import { fetchElectron, findElectron } from './find-electron.mjs';
import { prepareOrExit } from './prepare.mjs';
import { runElectron, whyElectronCannotRun } from './run-electron.mjs';

await prepareOrExit();
const why = await startOnElectron();
if (why !== null) {
  process.stderr.write(`intermission: no tray, because ${why}. Starting in the browser instead\n`);
  await import('./start-web.mjs');
}

/** Resolves when it has ended; to the reason when it could not be started. */
async function startOnElectron() {
  const why = whyElectronCannotRun();
  if (why !== null) return why;
  const path = findElectron() ?? (await fetchElectron());
  return path === null ? 'Electron could not be fetched' : runElectron(path, process.argv.slice(2));
}
