import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messagesInParts } from './scripts/messages-in-parts.mjs';
import { preloadWindows } from './scripts/preload-windows.mjs';
import firstMessages from './src-renderer/first-messages.json' with { type: 'json' };

export default defineConfig({
  root: 'src-renderer',
  base: './',
  plugins: [messagesInParts(firstMessages), react(), preloadWindows()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    // What counts is what it is gzipped (test/ui/first-window.test.ts).
    chunkSizeWarningLimit: 600,
    // The windows parse views only: schemas of commands that nothing there uses are left out.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !id.includes('/src-contract/') },
      // All that the first window loads by itself comes in one file: a browser waits for each file it is served anew.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
});
