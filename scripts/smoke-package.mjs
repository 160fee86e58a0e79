// Starts what was packaged for this system on data of its own, sees it come up, speaks to it as from a terminal, and ends it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './up-to-date.mjs';

const limitMs = 60_000;
const title = 'Smoke test';
// Windows knows no signals, and a program with windows has no terminal there.
const isWindows = process.platform === 'win32';
const dataDir = mkdtempSync(join(tmpdir(), 'intermission-smoke-'));
const running = new Set();

try {
  const program = packagedProgram();
  const first = run(program);
  await inTime('its records', first, () => existsSync(join(dataDir, 'device.json')));
  expect('the second start', await run(program).ended, 0);
  if (!isWindows) {
    expect('a command', await run(program, 'start', title).ended, 0);
    const status = run(program, 'status', '--json');
    expect('a question', await status.ended, 0);
    expect('the answer', JSON.parse(status.said()).running?.title, title);
  }
  first.child.kill('SIGTERM');
  const code = await first.ended;
  if (!isWindows) expect('the first start', code, 0);
  process.stdout.write(`${program} starts, stays one, does what it is told, and ends\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  for (const child of running) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 });
}

function packagedProgram() {
  const packages = join(root, 'dist', 'packages');
  const folders = existsSync(packages) ? readdirSync(packages) : [];
  const folder = folders.find((name) => /^(linux|win|mac).*(unpacked|universal)$/.test(name));
  if (folder === undefined) throw new Error(`Nothing was packaged in ${packages}`);
  const names = { darwin: 'Intermission.app/Contents/MacOS/Intermission', win32: 'Intermission.exe' };
  return join(packages, folder, names[process.platform] ?? 'intermission');
}

function run(program, ...words) {
  // A container's user is often root, which Chromium's sandbox refuses.
  const switches = process.platform === 'linux' ? ['--no-sandbox'] : [];
  const child = spawn(program, [...switches, `--data-dir=${dataDir}`, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    });
  });
  return { child, ended, said: () => text };
}

async function inTime(what, { ended }, isSo) {
  const late = `did not come about within ${limitMs / 1000} s`;
  const limit = new Promise((resolve) => setTimeout(resolve, limitMs, late).unref());
  const end = ended.then((code) => `did not come about: the program ended with ${code}`);
  while (!isSo()) {
    const why = await Promise.race([limit, end, new Promise((resolve) => setTimeout(resolve, 200, null))]);
    if (why !== null) throw new Error(`${what} ${why}`);
  }
}

function expect(what, found, wanted) {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}
