import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const kibibyte = 1024;
const renderer = join(import.meta.dirname, '../../dist/renderer');

test('the first window’s JavaScript, with the messages of a language, is at most 200 KiB gzipped, and no script is written into the page', () => {
  const page = readFileSync(join(renderer, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  const sizes = scripts.map((path) => gzipSync(readFileSync(join(renderer, path))).length);
  const messages = readdirSync(join(renderer, 'assets')).filter((name) => /^(en|ja)-.*\.js$/.test(name));
  const languages = messages.map((name) => gzipSync(readFileSync(join(renderer, 'assets', name))).length);
  expect([scripts.length > 0, languages.length]).toEqual([true, 2]);
  const total = sizes.reduce((sum, size) => sum + size, 0) + Math.max(...languages);
  expect(total).toBeLessThanOrEqual(200 * kibibyte);
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=/);
});
