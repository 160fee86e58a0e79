// Starts what was packaged for this system on data of its own, sees it come up, starts it again, and ends it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './up-to-date.mjs';

const limitMs = 60_000;
const program = packagedProgram();
const dataDir = mkdtempSync(join(tmpdir(), 'intermission-smoke-'));
// A container's user is often root, which Chromium's sandbox refuses.
const args = [`--data-dir=${dataDir}`, ...(process.platform === 'linux' ? ['--no-sandbox'] : [])];

const first = run();
await until('its records', () => existsSync(join(dataDir, 'device.json')));
const second = await run().ended;
if (second !== 0) fail(`the second start ended with ${second}, not with 0`);
first.child.kill('SIGTERM');
const code = await first.ended;
// Windows knows no signals: there it is ended at once, which says nothing.
if (process.platform !== 'win32' && code !== 0) fail(`it ended with ${code}, not with 0`);
rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
process.stdout.write(`${program} starts, stays one, and ends\n`);

function packagedProgram() {
  const packages = join(root, 'dist', 'packages');
  const folder = readdirSync(packages).find((name) => /^(linux|win|mac).*(unpacked|universal)$/.test(name));
  if (folder === undefined) fail(`nothing was packaged in ${packages}`);
  const names = { darwin: 'Intermission.app/Contents/MacOS/Intermission', win32: 'Intermission.exe' };
  return join(packages, folder, names[process.platform] ?? 'intermission');
}

function run() {
  const child = spawn(program, args, { stdio: 'inherit' });
  child.on('error', (error) => fail(error.message));
  return { child, ended: new Promise((resolve) => child.on('exit', resolve)) };
}

async function until(what, isSo) {
  const deadline = Date.now() + limitMs;
  while (!isSo()) {
    if (Date.now() > deadline) fail(`${what} did not come about within ${limitMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function fail(why) {
  process.stderr.write(`${program ?? 'the package'}: ${why}\n`);
  process.exit(1);
}
