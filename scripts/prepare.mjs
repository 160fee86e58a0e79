// Makes a fresh clone runnable: installs and builds what is missing or out of date, and nothing else. What it prints
// goes to stderr, for stdout belongs to the program that is started.
import { spawn } from 'node:child_process';
import { alone } from './preparation-lock.mjs';
import { aboutToBuild, isBuilt, isInstalled, root } from './up-to-date.mjs';

/** Installs and builds where needed. Rejects, in words, when one of them fails. */
export async function prepare() {
  if (isInstalled() && isBuilt()) return;
  await alone(async (onBehalf) => {
    if (!isInstalled()) await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], onBehalf);
    if (isBuilt()) return;
    const remember = aboutToBuild();
    await npm(['run', 'build'], onBehalf);
    remember();
  });
}

/** As `prepare`, for a program that cannot go on without: says what is wrong and ends the process. */
export async function prepareOrExit() {
  try {
    await prepare();
  } catch (error) {
    process.stderr.write(`intermission: ${error.message}\n`);
    process.exit(1);
  }
}

function npm(args, onBehalf) {
  const command = `npm ${args.join(' ')}`;
  process.stderr.write(`intermission: ${command}\n`);
  return new Promise((resolve, reject) => {
    // On Windows npm is a script, which only a shell can run.
    const child = spawn('npm', args, {
      cwd: root,
      // Whoever prepares may be a test: what is built is the product all the same.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    });
    if (child.pid !== undefined) onBehalf(child.pid);
    child.on('error', () => reject(new Error('npm was not found. Install Node 20.19 or newer with its npm.')));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`"${command}" failed. See above.`))));
  });
}
