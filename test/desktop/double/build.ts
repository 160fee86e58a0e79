import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const folder = join(import.meta.dirname, '../../../.cache/electron-double');

/** Bundles the double, so that plain Node can run it. Returns the file that stands for `electron`. */
export async function buildDouble(): Promise<string> {
  // A folder of its own for each test process: suites run side by side.
  const outDir = join(folder, String(process.pid));
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'index.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'electron.mjs' }, external: ['playwright-core'] },
    },
  });
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  return join(outDir, 'electron.mjs');
}
