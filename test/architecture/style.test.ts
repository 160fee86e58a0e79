import { expect, test } from 'vitest';
import { sourceFile, sourceFilesUnder } from './source-files.ts';
import { impurities, isTooLong, looseTypes, markedTests } from './style.ts';

/** Files that are longer for a reason. */
const mayBeLong: Readonly<Record<string, string>> = {};

const sources = sourceFilesUnder('src-contract', 'src-main', 'src-renderer', 'scripts', 'test');
const sample = (text: string) => sourceFile('src-main/engine/sample.ts', text);

test('no file is over 250 lines, but for those that say why', () => {
  expect(sources.filter(isTooLong).map(({ path }) => path)).toEqual(Object.keys(mayBeLong));
});

test('a file of 251 lines is too long, one of 250 is not', () => {
  expect(isTooLong(sample('\n'.repeat(250).replaceAll('\n', 'a;\n')))).toBe(false);
  expect(isTooLong(sample('\n'.repeat(251).replaceAll('\n', 'a;\n')))).toBe(true);
});

test('nothing is any, and no comment silences the compiler', () => {
  expect(sources.flatMap(looseTypes)).toEqual([]);
});

test.each(['let a: any;', 'let a: Record<string, any[]>;', 'a as any;', '// @ts-ignore', '/* @ts-expect-error */'])(
  '%s is loose',
  (text) => {
    expect(looseTypes(sample(text))).toHaveLength(1);
  },
);

test('every test runs', () => {
  expect(sources.flatMap(markedTests)).toEqual([]);
});

test.each([
  "test.only('a', () => {});",
  "describe.skip('a', () => {});",
  "it.concurrent.skip('a', () => {});",
  "test.skipIf(true)('a', () => {});",
  "test['only']('a', () => {});",
  "test.todo('a');",
])('%s keeps a test from running', (text) => {
  expect(markedTests(sample(text))).toHaveLength(1);
});

test('the engine takes no time and no chance by itself', () => {
  expect(sources.filter(({ path }) => path.startsWith('src-main/engine/')).flatMap(impurities)).toEqual([]);
});

test.each(['Date.now();', 'new Date();', 'Math.random();', 'Temporal.Now.instant();', 'crypto.randomUUID();'])(
  '%s is not pure',
  (text) => {
    expect(impurities(sample(text))).toHaveLength(1);
  },
);
