import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from './source-files.ts';

// A copy, so that a wrong file can be added; inside the repository, so that the packages are found.
let copy: string;

beforeEach(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  copy = mkdtempSync(join(root, '.cache/engine-types-'));
  for (const path of ['package.json', 'tsconfig.base.json', 'src-contract', 'src-main/engine']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** What the compiler says about the engine with its real configuration; empty when it is content. */
function complaints(): string {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'src-main/engine'], {
      cwd: copy,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? `${error.stdout}` : `${error}`;
  }
}

test('the engine compiles with no types of Node or the DOM', () => {
  expect(complaints()).toBe('');
});

// An import of Electron compiles, and brings all of Node's types along: imports.test.ts is what refuses it.
test('the engine does not compile once it touches one of them', () => {
  const wrong = {
    'process.ts': 'export const folder = process.cwd();',
    'timer.ts': 'setTimeout(() => {}, 1);',
    'buffer.ts': "export const bytes = Buffer.from('');",
    'files.ts': "import { readFileSync } from 'node:fs'; export { readFileSync };",
    'page.ts': "document.title = 'Paused';",
    'window.ts': 'export const width = window.innerWidth;',
  };
  for (const [name, text] of Object.entries(wrong)) writeFileSync(join(copy, 'src-main/engine', name), text);
  const complained = complaints();
  for (const name of Object.keys(wrong)) expect(complained).toContain(`src-main/engine/${name}(1,`);
});
