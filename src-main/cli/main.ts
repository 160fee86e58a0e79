#!/usr/bin/env node
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { defaultDataDir } from '../app/index.ts';
import { connectSocket } from '../host-socket/index.ts';
import { onInterrupt } from './interrupt.ts';
import { runCommandLine } from './run.ts';
import { startProduct } from './start-product.ts';

// Whoever reads the output may have seen enough: "intermission list | head -1".
process.stdout.on('error', () => process.exit());

const hostScript = fileURLToPath(new URL('host-web.js', import.meta.url));

/** How the host ends when another holds the data directory, from the contract. Then that one will answer. */
const takenByAnother = 3;

process.exitCode = await runCommandLine(process.argv.slice(2), {
  defaultDataDir: defaultDataDir(),
  version: manifest.version,
  print: (text) => process.stdout.write(text),
  complain: (words) => process.stderr.write(`intermission: ${words}\n`),
  onInterrupt,
  connect: connectSocket,
  startProduct: (dataDir) => {
    const args = [hostScript, '--data-dir', dataDir, '--port', '0', '--no-open'];
    return startProduct({ program: process.execPath, args, folder: dirname(hostScript), takenByAnother }, dataDir);
  },
});
