import { defineConfig } from 'vite';
import { messagesInParts } from './scripts/messages-in-parts.mjs';

/** All that the first look says, in each language. */
const said = [
  'current.region',
  'current.timer',
  'current.tags',
  'start.region',
  'start.placeholder',
  'start.submit',
  'start.empty',
  'start.emptyHint',
];

// One small script that the page runs before anything else: a script that shares nothing with that of the windows need not
// wait for it. Its styles are theirs: built as for a server, it knows their names and does not write them once more.
export default defineConfig({
  root: 'src-renderer',
  publicDir: false,
  plugins: [messagesInParts(said)],
  build: {
    ssr: true,
    outDir: '../dist/renderer',
    emptyOutDir: false,
    target: 'es2023',
    minify: true,
    rolldownOptions: {
      input: { 'first-look': 'src-renderer/tracker/first-look/main.ts' },
      treeshake: { moduleSideEffects: (id) => !id.includes('/src-contract/') },
      output: { format: 'iife', entryFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
});
