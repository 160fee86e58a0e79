// Runs the built main process as Electron does: `electron` is the double, and it is ready once main has been run.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

register('./resolve-electron.mjs', import.meta.url, { data: { electron: process.env.DOUBLE_ELECTRON } });
process.argv.splice(1, 1);
// Electron is a program of its own, that can start another of it.
process.execPath = join(import.meta.dirname, 'bin', 'electron');
const { readiness } = await import('electron');
const { main } = JSON.parse(readFileSync(join(process.argv[1], 'package.json'), 'utf8'));
await import(pathToFileURL(join(process.argv[1], main)).href);
readiness.become();
