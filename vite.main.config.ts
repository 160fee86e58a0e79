import { defineConfig } from 'vite';

// The host runs from one bundle: a start reads few files, and a package holds no node_modules but the native lock.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/main',
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { 'host-web': 'src-main/host-web/main.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      external: ['fs-native-extensions'],
    },
  },
  ssr: { noExternal: true, external: ['fs-native-extensions'] },
});
