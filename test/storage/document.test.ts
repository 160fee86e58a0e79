import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeText, encodeText, readDocument, readText } from '../../src-main/storage/document.ts';
import { tempFolder } from '../support/temp-folder.ts';

const kind = {
  format: 2,
  content: z.object({ names: z.array(z.string()) }),
  migrate: (raw: unknown) => (Array.isArray(raw) ? { format: 0, content: { names: raw.map(String) } } : null),
};
const content = { names: ['Ärger', '報告書 🦊', 'two\nlines'] };
const compact = JSON.stringify(content);
const sha256 = createHash('sha256').update(compact).digest('hex');

test('what was written is read again, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      const text = encodeText(kind.format, JSON.stringify({ names }));
      expect(readText(kind, decodeText(Buffer.from(text)))).toEqual({ is: 'good', content: { names } });
    }),
  );
});

test.each([
  ['as we write it', encodeText(2, compact)],
  ['with line ends between its parts', encodeText(2, compact.replaceAll(',', ',\n'))],
  ['laid out anew, with the checksum of what it says', JSON.stringify({ format: 2, sha256, content }, null, 2)],
  ['in another order', JSON.stringify({ content, sha256, format: 2 })],
  ['by hand, without a checksum', JSON.stringify({ format: 2, content }, null, 2)],
  ['with more than is known', JSON.stringify({ format: 2, content: { ...content, more: 1 }, by: 'hand' })],
])('a file laid out %s is read', (_, text) => {
  expect(readText(kind, text)).toEqual({ is: 'good', content });
});

test.each([
  ['a changed letter', encodeText(2, compact).replace('lines', 'limes')],
  ['a changed letter where it was laid out anew', JSON.stringify({ sha256, format: 2, content: { names: ['else'] } })],
  ['something behind its end', `${encodeText(2, compact)}x`],
  ['another shape', JSON.stringify({ format: 2, content: { names: 'none' } })],
  ['an unknown older format', JSON.stringify({ format: 1, content })],
  ['a format that is no number', JSON.stringify({ format: '2', content })],
  ['a format that is no whole number', JSON.stringify({ format: 2.5, content })],
  ['no content under a checksum', JSON.stringify({ sha256, format: 2 })],
])('%s makes it unreadable', (_, text) => {
  expect(readText(kind, text)).toMatchObject({ is: 'unreadable' });
});

test('an older format is migrated, and a newer one is told apart without looking into it', () => {
  expect(readText(kind, '["a","b"]')).toEqual({ is: 'older', format: 0, content: { names: ['a', 'b'] } });
  expect(readText(kind, '{"format":3,"sha256":"?","content":17}')).toEqual({ is: 'newer', format: 3 });
});

test('no file is absent; bytes that are no text, and a folder in its place, are unreadable', async () => {
  const { path, remove } = await tempFolder();
  expect(readDocument(kind, join(path, 'none.json'))).toEqual({ is: 'absent' });
  writeFileSync(join(path, 'bytes.json'), Buffer.from([0x22, 0xff, 0x22]));
  expect(readDocument(kind, join(path, 'bytes.json'))).toMatchObject({ is: 'unreadable' });
  expect(readDocument(kind, path)).toMatchObject({ is: 'unreadable' });
  await remove();
});
