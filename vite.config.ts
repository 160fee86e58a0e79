import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messagesInParts } from './scripts/messages-in-parts.mjs';
import firstMessages from './src-renderer/first-messages.json' with { type: 'json' };

export default defineConfig({
  root: 'src-renderer',
  base: './',
  plugins: [messagesInParts(firstMessages), react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    // The windows parse views only: schemas of commands that nothing there uses are left out.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !id.includes('/src-contract/') },
      // zod together with what it is told before any schema is built, whichever chunk that schema comes to lie in.
      output: {
        codeSplitting: { groups: [{ name: 'zod', test: /[\\/](?:node_modules[\\/]zod[\\/]|zod-without-eval)/ }] },
      },
    },
  },
});
