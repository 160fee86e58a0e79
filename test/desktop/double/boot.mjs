// Runs the built main process as Electron does: `electron` is the double, and it is ready once main has been run.
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

register('./resolve-electron.mjs', import.meta.url, { data: { electron: process.env.DOUBLE_ELECTRON } });
process.argv.splice(1, 1);
const { readiness } = await import('electron');
await import(pathToFileURL(process.argv[1]).href);
readiness.become();
