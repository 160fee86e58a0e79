// `npm run bench`: builds what is out of date, bundles the benchmark as the product is bundled, and runs it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareOrExit } from './prepare.mjs';
import { root } from './up-to-date.mjs';

await prepareOrExit();
const { build, loadConfigFromFile } = await import('vite');
const configFile = join(root, 'vite.main.config.ts');
const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, configFile);
const entries = ['bench', 'probe', 'wakeups'].map((name) => [name, join(root, 'test/bench', `${name}.ts`)]);
// The desktop is measured on the double of Electron, which drives a Chromium for its windows.
entries.push(['electron', join(root, 'test/desktop/double/index.ts')]);
const external = [...loaded.config.ssr.external, 'playwright-core'];
const outDir = join(root, '.cache/bench');
const { rollupOptions, ...options } = loaded.config.build;
await build({
  ...loaded.config,
  ssr: { ...loaded.config.ssr, external },
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    ...options,
    outDir,
    emptyOutDir: true,
    rollupOptions: { ...rollupOptions, external, input: Object.fromEntries(entries) },
  },
});
const { status } = spawnSync(process.execPath, [join(outDir, 'bench.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
