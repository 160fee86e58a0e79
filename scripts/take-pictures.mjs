// Runs the tests of windows that take pictures, with the wish for them: take-pictures.mjs WISH TEST-FILE.
import { runNode } from './run-command.mjs';

const [wish, file] = process.argv.slice(2);
const { code, output } = await runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'ui', file], {
  env: { [wish]: '1' },
  limitMs: 900_000,
});
process.stdout.write(output);
process.exitCode = code;
