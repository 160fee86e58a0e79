import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source-files.ts';

/** What a product under MIT may ship. */
const fine = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Unlicense',
];

/** Reads an SPDX expression: every part of an AND must be fine, one of an OR is enough. */
function mayShip(license: string): boolean {
  const expression = license.replace(/^\((.*)\)$/, '$1');
  if (expression.includes(' AND ')) return expression.split(' AND ').every(mayShip);
  return expression.split(' OR ').some((name) => fine.includes(name.trim()));
}

type Locked = { dev?: boolean; optional?: boolean };

/** What npm installs for a person who only runs the product: name and license of each. */
function shipped(): { path: string; license: string }[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, locked]) => path !== '' && locked.dev !== true)
    .filter(([path, locked]) => locked.optional !== true || existsSync(join(root, path)))
    .map(([path]) => ({ path, license: licenseOf(path) }));
}

function licenseOf(path: string): string {
  const { license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
  return typeof license === 'string' ? license : 'none that is declared';
}

test('everything that is shipped has a license an MIT product can ship', () => {
  const packages = shipped();
  expect(packages.length).toBeGreaterThan(10);
  expect(packages.filter(({ license }) => !mayShip(license))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});

test.each([
  'GPL-3.0-only',
  'MIT AND GPL-3.0-only',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE',
  'none that is declared',
  '',
])('%s may not be shipped', (license) => {
  expect(mayShip(license)).toBe(false);
});

test.each(['MIT', '(MIT OR GPL-3.0-only)', '(MIT AND BSD-3-Clause)', 'Apache-2.0'])('%s may be', (license) => {
  expect(mayShip(license)).toBe(true);
});
