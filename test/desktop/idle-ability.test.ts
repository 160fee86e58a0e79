import { expect, test } from 'vitest';
import { learnIdle, nothingHeard } from '../../src-main/app/desktop/idle-ability.ts';

/** What is known after looks a minute apart, each with its idle seconds. */
function learnt(idleSeconds: (number | null)[], wayland: boolean): string {
  return idleSeconds.reduce((known, seconds, minute) => {
    return learnIdle(known, seconds === null ? null : { idleMs: seconds * 1_000 }, minute * 60_000, wayland);
  }, nothingHeard).is;
}

const always = (seconds: number, minutes: number) => Array.from({ length: minutes }, () => seconds);

test.each([
  ['Nothing was asked yet', [], true, 'unknown'],
  ['Wayland, and input just now for nine minutes', always(0, 10), true, 'unknown'],
  ['Wayland, and input just now for ever', always(0, 11), true, 'no'],
  ['Wayland, and a moment without input', [...always(0, 5), 1], true, 'measured'],
  ['Wayland, measured once: much input is no reason to doubt', [1, ...always(0, 30)], true, 'measured'],
  ['Wayland, doubted, and measured after all', [...always(0, 30), 4], true, 'measured'],
  ['Anywhere else the first look tells', [0], false, 'measured'],
  ['The desktop cannot be asked any more', [5, null], false, 'unknown'],
])('%s', (_name, idleSeconds, wayland, known) => {
  expect(learnt(idleSeconds, wayland)).toBe(known);
});
