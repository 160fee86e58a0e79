import { expect, test } from 'vitest';
import { goneOn } from '../../src-renderer/session/review-draft.ts';

test('A review that was left unsaved keeps what was written in it, and takes back nothing that came on record since', () => {
  const before = { keep: 'Calm', problem: '', try: '' };
  const left = { draft: { ...before, try: 'Earlier' }, before };
  expect(goneOn(left, { keep: 'Calm, with tea', problem: 'Noise', try: 'Later' })).toEqual({
    keep: 'Calm, with tea',
    problem: 'Noise',
    try: 'Earlier',
  });
});
