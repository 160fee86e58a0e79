import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Settings, settings as settingsSchema } from '#contract';
import { current, type Desk, setUpDesks, startByTyping } from './windows.ts';

const { sit } = setUpDesks();

const answered = z.object({ ok: z.literal(true), value: z.object({ settings: settingsSchema }) });

async function kept({ host }: Desk): Promise<Settings> {
  return answered.parse(await host.query({ type: 'settings' })).value.settings;
}

/** The browser behind the page, as if the person had been asked before whether it may tell of idleness. */
async function browserThat(setting: 'granted' | 'denied', page: Page): Promise<CDPSession> {
  const browser = await page.context().newCDPSession(page);
  const { targetInfo } = await browser.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  await browser.send('Browser.setPermission', {
    permission: { name: 'idle-detection' },
    setting,
    ...(browserContextId !== undefined && { browserContextId }),
  });
  return browser;
}

test('settings are changed with keys only, hold at once, and are there after a power cut', async () => {
  const desk = await sit();
  const { page } = desk;
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  const idle = page.getByLabel('Away after this many minutes without input');
  await idle.fill('12');
  await idle.press('Enter');
  await page.getByRole('switch', { name: 'Pause when the screen is locked' }).press('Space');
  await page.getByRole('radio', { name: 'Ask' }).press('ArrowRight');
  await page.getByLabel('Resume after at most this many minutes away').waitFor();
  await page.getByRole('switch', { name: 'Time for a break' }).press('Space');
  await expect.poll(async () => (await kept(desk)).reminders.breakMinutes).not.toBeNull();
  await page.getByLabel('Minutes worked without a break').fill('40');
  await page.getByRole('switch', { name: 'Long session' }).focus();
  await expect.poll(async () => (await kept(desk)).reminders.breakMinutes).toBe(40);
  await desk.cutPower();
  await desk.startAgain();
  const { away, reminders } = await kept(desk);
  expect([away, reminders.breakMinutes, desk.complaints]).toEqual([
    { idleMinutes: 12, pauseOnLock: false, onReturn: 'resume', resumeWithinMinutes: 15 },
    40,
    [],
  ]);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect.poll(() => idle.inputValue()).toBe('12');
});

test('minutes that make no sense are refused where they are typed', async () => {
  const desk = await sit();
  await desk.page.getByRole('button', { name: 'Settings' }).click();
  const idle = desk.page.getByLabel('Away after this many minutes without input');
  await idle.fill('0');
  await idle.press('Enter');
  await desk.page.getByText('Whole minutes, from 1 to 1,440').waitFor();
  await idle.fill('1441');
  await idle.blur();
  await desk.page.getByText('Whole minutes, from 1 to 1,440').waitFor();
  expect((await kept(desk)).away.idleMinutes).toBe(5);
});

/** Keeps back the first that a page tells of the person. Returns what lets it go once a locked screen had time to overtake it. */
async function firstReportHeld(page: Page): Promise<() => Promise<void>> {
  let overtake = () => {};
  let letGo = () => {};
  const overtaken = new Promise<void>((resolve) => {
    overtake = resolve;
  });
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let reports = 0;
  await page.route('**/api/execute', async (route) => {
    const { type, locked } = route.request().postDataJSON();
    if (type !== 'reportPresence') return route.fallback();
    reports += 1;
    if (reports === 1) await held;
    const response = await route.fetch();
    if (locked) overtake();
    return route.fulfill({ response });
  });
  return async () => {
    await Promise.race([overtaken, setTimeout(1_000)]);
    letGo();
  };
}

test('the browser tells of a locked screen, if it is allowed to, and is asked about on coming back', async () => {
  const desk = await sit();
  const { page } = desk;
  const browser = await browserThat('granted', page);
  await browser.send('Emulation.setIdleOverride', { isUserActive: true, isScreenUnlocked: true });
  const letFirstReportGo = await firstReportHeld(page);
  await startByTyping(page, 'Report');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Let this browser tell when you are away' }).press('Space');
  await page.getByRole('button', { name: 'Back' }).click();
  await current(page).pause.waitFor();
  await browser.send('Emulation.setIdleOverride', { isUserActive: true, isScreenUnlocked: false });
  await letFirstReportGo();
  const question = page.getByRole('region', { name: 'Unanswered absence' });
  await question.getByText('You have been away since').waitFor();
  await current(page).resume.waitFor();
  await browser.send('Emulation.setIdleOverride', { isUserActive: true, isScreenUnlocked: true });
  await question.getByText(/^You were away <\s1\smin since \d?\d:\d\d \(screen locked\)/).waitFor();
  await question.getByRole('button', { name: 'Break, go on' }).click();
  await current(page).pause.waitFor();
  expect([await question.count(), desk.complaints]).toEqual([0, []]);
});

test('a browser that does not allow it is not asked again, and that is said', async () => {
  const desk = await sit();
  const { page } = desk;
  await browserThat('denied', page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const tells = page.getByRole('switch', { name: 'Let this browser tell when you are away' });
  await tells.press('Space');
  await page.getByText('The browser does not allow it').waitFor();
  expect(await tells.isChecked()).toBe(false);
});

test('of two quick changes the second is asked for once the first is saved, and both are shown', async () => {
  const desk = await sit();
  const { page } = desk;
  const log: string[] = [];
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/api/execute', async (route) => {
    log.push('asked');
    if (log.length === 1) await held;
    const response = await route.fetch();
    log.push('answered');
    await route.fulfill({ response });
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  const lock = page.getByRole('switch', { name: 'Pause when the screen is locked' });
  const rest = page.getByRole('switch', { name: 'Time for a break' });
  await lock.press('Space');
  await rest.press('Space');
  const busy = page.locator('[aria-busy=true]');
  await busy.nth(1).waitFor();
  goOn();
  await expect.poll(() => busy.count()).toBe(0);
  expect([log, await lock.isChecked(), await rest.isChecked()]).toEqual([
    ['asked', 'answered', 'asked', 'answered'],
    false,
    true,
  ]);
});
