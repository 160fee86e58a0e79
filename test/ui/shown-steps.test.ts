import { expect, test } from 'vitest';
import { foldedAround } from '../../src-renderer/tracker/shown-steps.ts';

const stepsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index + 1}`, text: `Step ${index + 1}`, check: null }));

test.each([
  [12, '7', [0, '1–12', 0]],
  [300, '1', [0, '1–10', 290]],
  [300, '121', [118, '119–130', 170]],
  [300, '300', [297, '298–300', 0]],
  [300, null, [298, '299–300', 0]],
] as const)('of %i steps with %s at hand the ones around it are shown', (count, currentId, expected) => {
  const { done, near, later } = foldedAround(stepsOf(count), currentId);
  expect([done.length, `${near[0]?.id}–${near.at(-1)?.id}`, later.length]).toEqual(expected);
});
