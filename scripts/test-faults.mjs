// The fault suite in its long form. An argument, or FAULT_ROUNDS, says how often the product is killed.
import { spawnSync } from 'node:child_process';
import { prepareOrExit } from './prepare.mjs';
import { root } from './up-to-date.mjs';

const [rounds = '1000'] = process.argv.slice(2);

await prepareOrExit();
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'faults'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { FAULT_ROUNDS: rounds, ...process.env },
});
process.exitCode = status ?? 1;
