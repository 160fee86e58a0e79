import { defineConfig } from 'vite';

/** What only the loopback host loads, so that a package can leave it out by name. */
function isOfLoopbackHost(moduleIds: readonly string[]): boolean {
  return moduleIds.some((id) => /[\\/]node_modules[\\/]open[\\/]/.test(id));
}

/** Electron gives itself to the code it runs; the lock is native. */
const external = ['electron', 'fs-native-extensions'];

// The hosts run from bundles: a start reads few files, and a package holds no node_modules but the native lock.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/main',
    target: 'node20',
    // A start is mostly reading the program: half the text is read in less time.
    minify: true,
    rollupOptions: {
      // An entry starts something when it is loaded, so nothing that others use may end up in it.
      preserveEntrySignatures: 'strict',
      input: {
        'host-web': 'src-main/host-web/main.ts',
        'host-electron': 'src-main/host-electron/main.ts',
        cli: 'src-main/cli/main.ts',
      },
      // A module is only there for what is used of it: the command line starts without the schemas it does not need.
      treeshake: { moduleSideEffects: (id) => !/[\\/]src-(contract|main)[\\/]/.test(id) },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: ({ moduleIds }) => `${isOfLoopbackHost(moduleIds) ? 'host-web-' : ''}[name]-[hash].js`,
      },
      external,
    },
  },
  ssr: { noExternal: true, external },
});
