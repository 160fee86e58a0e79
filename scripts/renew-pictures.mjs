// Takes the pictures of every window anew: look at each that changed before it is kept.
import { runNode } from './run-command.mjs';

const suite = ['run', '--project', 'ui', 'test/ui/pictures.test.ts'];
const env = { ...process.env, RENEW_PICTURES: '1' };
const { code, output } = await runNode('node_modules/vitest/vitest.mjs', suite, { env, limitMs: 600_000 });
process.stdout.write(output);
process.exitCode = code;
