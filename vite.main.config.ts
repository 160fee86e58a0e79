import { defineConfig } from 'vite';

// The host runs from one bundle: a start reads few files, and a package holds no node_modules but the native lock.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/main',
    target: 'node20',
    minify: false,
    rollupOptions: {
      // An entry starts something when it is loaded, so nothing that others use may end up in it.
      preserveEntrySignatures: 'strict',
      input: { 'host-web': 'src-main/host-web/main.ts', cli: 'src-main/cli/main.ts' },
      // A module is only there for what is used of it: the command line starts without the schemas it does not need.
      treeshake: { moduleSideEffects: (id) => !/[\\/]src-(contract|main)[\\/]/.test(id) },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      external: ['fs-native-extensions'],
    },
  },
  ssr: { noExternal: true, external: ['fs-native-extensions'] },
});
