import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { importProblem, type Repository } from './layers.ts';
import { root, type SourceFile, sourceFile, sourceFilesUnder } from './source-files.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const repository: Repository = {
  isFile: (path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false,
  aliases: manifest.imports,
  dependencies: Object.keys(manifest.dependencies),
};

function problemsOf(source: SourceFile, where: Repository = repository): string[] {
  return importsOf(source).flatMap((used) => {
    const problem = importProblem(source.path, used, where);
    return problem === null ? [] : [`${source.path}:${used.line} ${problem}`];
  });
}

/** The script of the windows has its name from the build, and the first look finds it in the page (scripts/preload-windows.mjs). */
function isBeginning(problem: string): boolean {
  return /^src-renderer\/tracker\/first-look\/main\.ts:\d+ uses a module that only running/.test(problem);
}

test('every import runs the right way, through the doors, to something that is there', () => {
  const sources = sourceFilesUnder('src-contract', 'src-main', 'src-renderer');
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap((source) => source.parsed.errors.map((error) => `${source.path} ${error.message}`))).toEqual(
    [],
  );
  expect(sources.flatMap((source) => problemsOf(source)).filter((problem) => !isBeginning(problem))).toEqual([]);
});

describe('the rules bite', () => {
  const files = new Set([
    'src-contract/index.ts',
    'src-contract/words.ts',
    'src-main/engine/index.ts',
    'src-main/engine/state.ts',
    'src-main/engine/commands/index.ts',
    'src-main/engine/commands/pause.ts',
    'src-main/storage/index.ts',
    'src-main/app/index.ts',
    'src-main/host-web/main.ts',
    'src-renderer/tracker/timer.tsx',
    'src-renderer/parts/index.ts',
    'src-renderer/parts/button.tsx',
    'scripts/start.mjs',
    'package.json',
  ]);
  const sample: Repository = {
    isFile: (path) => files.has(path),
    aliases: { '#contract': './src-contract/index.ts' },
    dependencies: ['zod', 'temporal-polyfill', 'hono', 'react', '@mantine/core'],
  };
  const problems = (path: string, text: string) => problemsOf(sourceFile(path, text), sample);

  test.each([
    ['the contract uses the engine', 'src-contract/a.ts', `import '../src-main/engine/index.ts';`, 'wrong way'],
    ['the contract uses Node', 'src-contract/a.ts', `import 'node:fs';`, 'uses Node'],
    ['the contract uses a package', 'src-contract/a.ts', `import 'hono';`, 'uses the package hono'],
    ['the socket uses the app', 'src-main/host-socket/a.ts', `import '../app/index.ts';`, 'wrong way'],
    ['the engine uses the storage', 'src-main/engine/a.ts', `import '../storage/index.ts';`, 'wrong way'],
    [
      'the engine uses types of the app',
      'src-main/engine/a.ts',
      `import type { A } from '../app/index.ts';`,
      'wrong way',
    ],
    ['the engine re-exports the app', 'src-main/engine/a.ts', `export * from '../app/index.ts';`, 'wrong way'],
    ['the engine loads the app later', 'src-main/engine/a.ts', `await import('../app/index.ts');`, 'wrong way'],
    ['the engine uses Node', 'src-main/engine/a.ts', `import { join } from 'path';`, 'uses Node'],
    ['the engine uses Electron', 'src-main/engine/a.ts', `import { app } from 'electron';`, 'uses Electron'],
    ['the engine uses zod', 'src-main/engine/a.ts', `import { z } from 'zod';`, 'uses the package zod'],
    ['the engine names a type of Node', 'src-main/engine/a.ts', `let a: import('node:fs').Stats;`, 'uses Node'],
    ['the engine asks for types of Node', 'src-main/engine/a.ts', `/// <reference types="node" />`, 'only running'],
    [
      'the storage runs the engine',
      'src-main/storage/a.ts',
      `import { a } from '../engine/index.ts';`,
      'more than types',
    ],
    [
      'the storage half uses types',
      'src-main/storage/a.ts',
      `import { type A } from '../engine/index.ts';`,
      'more than',
    ],
    ['the storage uses the app', 'src-main/storage/a.ts', `export { a } from '../app/index.ts';`, 'wrong way'],
    ['the app uses a host', 'src-main/app/a.ts', `import '../host-web/main.ts';`, 'wrong way'],
    ['the app uses Electron', 'src-main/app/a.ts', `import 'electron/main';`, 'uses Electron'],
    ['a host uses the storage', 'src-main/host-web/a.ts', `import '../storage/index.ts';`, 'wrong way'],
    ['a host uses the other', 'src-main/host-electron/a.ts', `import '../host-web/main.ts';`, 'wrong way'],
    ['the loopback host uses Electron', 'src-main/host-web/a.ts', `import 'electron-store';`, 'uses Electron'],
    ['the renderer uses the engine', 'src-renderer/a.tsx', `import '../src-main/engine/index.ts';`, 'wrong way'],
    ['the renderer uses Node', 'src-renderer/a.tsx', `import 'node:path';`, 'uses Node'],
    ['the renderer uses a script', 'src-renderer/a.tsx', `import '../scripts/start.mjs';`, 'out of the layers'],
    ['the engine reads the manifest', 'src-main/engine/a.ts', `import '../../package.json';`, 'out of the layers'],
    ['something reaches into the contract', 'src-renderer/a.tsx', `import '../src-contract/words.ts';`, 'reaches past'],
    ['the app reaches into the engine', 'src-main/app/a.ts', `import '../engine/state.ts';`, 'reaches past'],
    ['the app reaches a second door', 'src-main/app/a.ts', `import '../engine/commands/index.ts';`, 'reaches past'],
    ['an inner door is passed', 'src-main/engine/a.ts', `import './commands/pause.ts';`, 'reaches past'],
    ['a shared folder is entered', 'src-renderer/tracker/a.tsx', `import '../parts/button.tsx';`, 'reaches past'],
    ['a file is not there', 'src-main/app/a.ts', `import './nowhere.ts';`, 'not there'],
    ['an alias is not there', 'src-main/app/a.ts', `import '#nowhere';`, 'not there'],
    ['a package is not declared', 'src-main/app/a.ts', `import 'left-pad';`, 'not among the dependencies'],
    ['a dynamic import is computed', 'src-main/app/a.ts', 'await import(name);', 'only running'],
    ['a require is computed', 'src-main/app/a.ts', `require(name);`, 'only running'],
    ['a require is made', 'src-main/app/a.ts', `createRequire(import.meta.url);`, 'only running'],
    ['a glob is used', 'src-renderer/a.tsx', `import.meta.glob('./nowhere/*.ts');`, 'not there'],
    ['a glob finds data elsewhere', 'src-renderer/a.tsx', `import.meta.glob('../docs/*.json');`, 'not there'],
    ['a glob finds data anywhere', 'src-renderer/a.tsx', `import.meta.glob('./**/*.json');`, 'not there'],
    ['a file lies outside', 'src-main/a.ts', `import './app/index.ts';`, 'no layer'],
  ])('when %s', (_, path, text, problem) => {
    expect(problems(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    ['src-contract/a.ts', `import { z } from 'zod'; export * from './words.ts';`],
    [
      'src-main/engine/a.ts',
      `import { ok } from '#contract'; import 'temporal-polyfill'; import './commands/index.ts';`,
    ],
    ['src-main/engine/commands/a.ts', `import '../state.ts'; import './pause.ts';`],
    ['src-main/storage/a.ts', `import type { A } from '../engine/index.ts'; import 'node:fs/promises';`],
    ['src-main/app/a.ts', `import.meta.glob('./messages/*.json');`],
    ['src-main/app/a.ts', `import '../engine/index.ts'; await import('../storage/index.ts');`],
    ['src-main/host-web/main.ts', `import 'hono'; import '../app/index.ts'; import '../../package.json';`],
    ['src-main/host-electron/main.ts', `import { app } from 'electron'; import '../app/index.ts';`],
    [
      'src-renderer/main.tsx',
      `import '@mantine/core/styles.css'; import './tracker/timer.tsx'; import './parts/index.ts';`,
    ],
  ])('but not on %s', (path, text) => {
    expect(problems(path, text)).toEqual([]);
  });
});
