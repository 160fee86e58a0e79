import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../../docs');
const rows = readFileSync(join(docs, 'security.md'), 'utf8').matchAll(/^\| (\d+) +\| [^|]+ \| ([^|]+) \|$/gm);
const points = [...rows].map(([, number, here = '']) => ({ number: Number(number), here }));

test('docs/security.md answers all twenty points', () => {
  expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('every file it names is there', () => {
  const files = points.flatMap(({ here }) => [...here.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path));
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((path) => !existsSync(join(docs, path)))).toEqual([]);
});
