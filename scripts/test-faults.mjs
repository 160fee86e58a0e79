// The fault suite in its long form: FAULT_ROUNDS says how often the product is killed.
import { spawnSync } from 'node:child_process';
import { prepareOrExit } from './prepare.mjs';
import { root } from './up-to-date.mjs';

await prepareOrExit();
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'faults'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { FAULT_ROUNDS: '1000', ...process.env },
});
process.exitCode = status ?? 1;
