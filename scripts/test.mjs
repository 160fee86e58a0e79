// The whole gate, from a fresh clone. Its last line is "N passed, N failed".
import { prepare } from './prepare.mjs';
import { runNode } from './run-command.mjs';
import { runSuite } from './test-suite.mjs';
import { isBuilt, isInstalled } from './up-to-date.mjs';

const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles'];
const unitFolders = ['test/contract', 'test/engine', 'test/storage', 'test/app'];
/** Half of the windows' time. */
const scenes = 'test/ui/scenes.test.ts';

/** What needs nothing of the system: it goes on while that is installed. */
const first = [
  check('types', 'node_modules/typescript/bin/tsc', ['-b']),
  check('lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']),
  check('unused', 'node_modules/knip/bin/knip.js', []),
  ...zones.map((zone) => suite(`unit, ${zone}`, 'unit', unitFolders, { only: unitFolders, env: { TZ: zone } })),
  // What it reads is the sources, which are the same in every zone.
  suite('architecture', 'unit', ['test/architecture'], { only: ['test/architecture'] }),
];

/** The longest go first: the others fit in beside them. */
const suites = [
  suite('windows, used', 'ui', ['test/ui'], { but: [scenes] }),
  suite('windows, looked at', 'ui', ['test/ui'], { only: [scenes] }),
  suite('desktop', 'desktop', ['test/desktop']),
  suite('hosts and command line', 'host', ['test/host-web', 'test/socket', 'test/cli']),
  suite('faults, short', 'faults', ['test/faults']),
  suite('properties', 'properties', ['test/engine', 'test/app']),
];

const total = { passed: 0, failed: 0 };
await step('install and build', installAndBuild)();
if (isInstalled()) {
  const needed = step('chromium, session bus, Timewarrior and Syncthing', whatTestsNeed)();
  // Much of their time they wait: for processes, pages and clocks. Three at once keep two processors busy.
  await Promise.all([needed, inOrder(first), inOrder(first)].map((before) => suitesAfter(before, needed)));
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function suitesAfter(...before) {
  await Promise.all(before);
  if (isBuilt()) await inOrder(suites);
}

async function inOrder(steps) {
  for (let next = steps.shift(); next !== undefined; next = steps.shift()) await next();
}

/** A step adds to the total and says how it went; what it printed is of interest only when it failed. */
function step(name, run) {
  return async () => {
    const startedAt = performance.now();
    const { passed, failed, output } = await run();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    total.passed += passed;
    total.failed += failed;
    const went = failed === 0 ? `ok    ${name}: ${passed} passed` : `FAIL  ${name}: ${passed} passed, ${failed} failed`;
    process.stdout.write(`${failed === 0 ? '' : `${output}\n`}${went} (${seconds} s)\n`);
  };
}

function check(name, script, args) {
  return step(name, async () => {
    const { code, output } = await runNode(script, args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  });
}

function suite(name, project, folders, { only, but, env = {} } = {}) {
  return step(name, () => runSuite({ name, project, folders, only, but, env, limitMs: 600_000 }));
}

async function installAndBuild() {
  try {
    await prepare();
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

/** One after the other: they may install, and only one at a time can. */
async function whatTestsNeed() {
  const { installChromium } = await import('./install-chromium.mjs');
  const { installSessionBus } = await import('./install-session-bus.mjs');
  const { installTimewarrior } = await import('./install-timewarrior.mjs');
  const { installSyncthing } = await import('./install-syncthing.mjs');
  const went = [
    await installChromium(),
    await installSessionBus(),
    await installTimewarrior(),
    await installSyncthing(),
  ];
  const passed = went.filter(({ ok }) => ok).length;
  return { passed, failed: went.length - passed, output: went.map(({ output }) => output).join('') };
}
