#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { defaultDataDir } from '../app/index.ts';
import { runCommandLine } from './run.ts';
import { startProduct } from './start-product.ts';

// Whoever reads the output may have seen enough: "intermission list | head -1".
process.stdout.on('error', () => process.exit());

process.exitCode = await runCommandLine(process.argv.slice(2), {
  defaultDataDir: defaultDataDir(),
  version: manifest.version,
  print: (text) => process.stdout.write(text),
  complain: (words) => process.stderr.write(`intermission: ${words}\n`),
  startProduct: (dataDir) => startProduct(fileURLToPath(new URL('host-web.js', import.meta.url)), dataDir),
});
