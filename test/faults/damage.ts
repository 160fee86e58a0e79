import type { Random } from './random.ts';

export type Damage = { what: string; bytes: Buffer };

const long = process.env.FAULT_ROUNDS !== undefined;

/** Every index of a small thing, or of anything in the long form; else some of them, the first and the last among them. */
function places(random: Random, length: number, atMost: number): number[] {
  if (long || length <= atMost) return Array.from({ length }, (_, index) => index);
  const some = Array.from({ length: atMost - 2 }, () => random.below(length));
  return [...new Set([0, length - 1, ...some])];
}

/** What can have become of a file: cut off anywhere, a bit turned anywhere, or something else altogether. */
export function damagesOf(bytes: Buffer, random: Random, atMost: number): Damage[] {
  const cuts = places(random, bytes.length, atMost).map((length) => ({
    what: `cut off after ${length} of ${bytes.length} bytes`,
    bytes: bytes.subarray(0, length),
  }));
  const flips = places(random, bytes.length, atMost).map((at) => {
    const bit = random.below(8);
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    return { what: `bit ${bit} of byte ${at} turned`, bytes: flipped };
  });
  return [...cuts, ...flips, ...strangers(bytes, random)];
}

const levels = 100_000;
const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`;
const deepObject = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

function strangers(bytes: Buffer, random: Random): Damage[] {
  const texts = {
    'an empty list': '[]',
    null: 'null',
    'a number': '17',
    'a text': '"content"',
    'an empty object': '{}',
    'no content': '{"format":1}',
    'a list of nothing': '{"format":1,"content":[]}',
    'the names every object has': '{"format":1,"__proto__":{"content":{}},"constructor":1}',
    'only spaces': ' '.repeat(bytes.length),
    'zeros, as a power cut leaves them': '\0'.repeat(bytes.length),
    'deep nesting': deep,
    'deep nesting in objects': deepObject,
    'deep nesting in the frame': `{"format":1,"content":${deep}}`,
    'deep nesting in the frame, with a checksum': `{"sha256":"${'0'.repeat(64)}","format":1,"content":${deep}}`,
    'deep nesting before there were formats': `{"sessions":[{"status":"active","started_at":"x","tags":${deep}}]}`,
    'a session that never began':
      '{"format":1,"content":{"savedAt":"2026-11-20T09:00:00.000Z","latest":"2026-11-20T09:00:00.000Z","running":null,' +
      '"sessions":[{"id":"a","events":[{"type":"archived","at":"2026-11-20T09:00:00.000Z"}]}],' +
      '"procedures":[],"outbox":[],"incoming":[]}}',
  };
  const noise = Buffer.from(Array.from({ length: 999 }, () => random.below(256)));
  return [
    ...Object.entries(texts).map(([what, text]) => ({ what, bytes: Buffer.from(text) })),
    { what: 'nothing', bytes: Buffer.alloc(0) },
    { what: 'noise', bytes: noise },
    { what: 'itself twice', bytes: Buffer.concat([bytes, bytes]) },
  ];
}
