import { expect, test } from 'vitest';
import { pagePresence } from '../../src-main/host-web/page-presence.ts';

const minute = 60_000;

function setUp() {
  const signs: string[] = [];
  const clock = { nowMs: 100 * minute };
  const page = pagePresence(
    () => clock.nowMs,
    () => 5 * minute,
  );
  page.power.onSign((sign) => signs.push(sign));
  return { signs, clock, page };
}

test('Nothing is known until a page tells', () => {
  const { page } = setUp();
  expect([page.power.look(), page.idle()]).toEqual([null, 'unknown']);
});

test('Idle means no input for as long as is set, and goes on from there', () => {
  const { page, clock, signs } = setUp();
  page.report({ idle: true, locked: false });
  const looks = [page.power.look()];
  clock.nowMs += 2 * minute;
  page.report({ idle: true, locked: false });
  looks.push(page.power.look());
  expect([looks, signs, page.idle()]).toEqual([
    [
      { idleMs: 5 * minute, locked: false },
      { idleMs: 7 * minute, locked: false },
    ],
    [],
    'measured',
  ]);
});

test('Active again is a sign at once; since when there was input is not known', () => {
  const { page, signs } = setUp();
  page.report({ idle: true, locked: false });
  page.report({ idle: false, locked: false });
  expect([page.power.look(), signs]).toEqual([{ idleMs: null, locked: false }, ['active']]);
});

test('Locked is a sign at once, idle or not', () => {
  const { page, signs } = setUp();
  page.report({ idle: false, locked: true });
  page.report({ idle: true, locked: true });
  page.report({ idle: false, locked: false });
  expect(signs).toEqual(['lock', 'lock', 'active']);
});
