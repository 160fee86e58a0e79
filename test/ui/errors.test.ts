import { expect, test } from 'vitest';
import { fail } from '#contract';
import { current, setUpDesks, startByTyping, titleField } from './windows.ts';

const { sit } = setUpDesks();

test('a title that is too long is refused at the field, and kept there to be mended', async () => {
  const { page } = await sit();
  await titleField(page).fill('long '.repeat(250));
  await titleField(page).press('Enter');
  const form = page.getByRole('region', { name: 'Start a session' });
  await form.getByRole('alert').filter({ hasText: 'title must be at most 1000 characters long' }).waitFor();
  expect(await titleField(page).inputValue()).toBe('long '.repeat(250));
  await titleField(page).fill('Short');
  await titleField(page).press('Enter');
  await current(page).title.filter({ hasText: 'Short' }).waitFor();
  expect(await form.getByRole('alert').textContent()).toBe('');
});

test('continuing later without a review is refused at the form, and nothing is closed', async () => {
  const { page, host } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  await current(page).checkOut.click();
  await page.getByText('Continue later', { exact: true }).click();
  await page.getByRole('button', { name: 'Check out and continue later' }).click();
  await page.getByRole('alert').filter({ hasText: 'at least one of Keep, Problem or Try' }).waitFor();
  expect(await host.query({ type: 'current' })).toMatchObject({ value: { running: { status: 'in_progress' } } });
  await page.getByLabel('Try', { exact: true }).fill('Smaller pieces');
  await page.keyboard.press('Control+Enter');
  await current(page).resume.waitFor();
});

test('in Japanese a refusal says in Japanese what is wrong, with the host’s own words behind it, marked as English', async () => {
  const { page } = await sit({ locale: 'ja-JP' });
  const field = page.getByRole('combobox', { name: '新しく始める' });
  await field.fill('長い'.repeat(600));
  await field.press('Enter');
  const alert = page.getByRole('alert').filter({ hasText: '「タイトル」は1,000文字以内で入力してください。' });
  await alert.waitFor();
  expect(await alert.locator('[lang="en"]').textContent()).toContain('at most 1000 characters');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
});

test('a checkout of a session that is not there says so', async () => {
  const { page, host } = await sit();
  await page.getByRole('combobox', { name: 'Start something new' }).waitFor();
  await page.goto(`http://127.0.0.1:${host.port}/?window=checkout&session=unknown`);
  await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('combobox', { name: 'Start something new' }).waitFor();
});

test('what could not be read is said in each window, and is there once it is asked for again', async () => {
  const { page, host } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  let canRead = true;
  await page.route('**/api/query', (route) => {
    if (canRead) return route.fallback();
    return route.fulfill({ status: 507, json: fail('STORAGE_FAILED', 'The records could not be read') });
  });
  const shown = {
    sessions: page.getByRole('listbox', { name: 'Sessions' }),
    reports: page.getByRole('heading', { name: 'What' }),
    settings: page.getByRole('heading', { name: 'Reminders' }),
    data: page.getByText('Another folder for the records'),
  };
  for (const [window, answer] of Object.entries(shown)) {
    canRead = false;
    await page.goto(`http://127.0.0.1:${host.port}/?window=${window}`);
    const again = page.getByRole('button', { name: 'Try again' }).first();
    await again.waitFor();
    expect(await answer.count()).toBe(0);
    canRead = true;
    await again.click();
    await answer.waitFor();
  }
});
