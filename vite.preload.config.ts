import { defineConfig } from 'vite';

// A sandboxed preload is one CommonJS file, and may require nothing but Electron's part for windows.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: false,
    target: 'chrome142',
    minify: false,
    rollupOptions: {
      input: { preload: 'src-main/host-electron/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
      external: ['electron'],
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});
