import { expect, test } from 'vitest';
import { answerOf, queryValue } from '#contract';
import { checklistsIn } from '../../src-renderer/procedures/checklist.ts';
import { current, type Desk, setUpDesks, titleField } from './windows.ts';

const { sit } = setUpDesks();

/** `Release: Test, Tag` */
async function kept({ host }: Desk): Promise<string[]> {
  const answer = answerOf(queryValue.procedures).parse(await host.query({ type: 'procedures' }));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.map(({ title, steps }) => `${title}: ${steps.join(', ')}`);
}

test('a checklist is imported, put in another order, duplicated, removed and started, by keys; and moved with the pointer', async () => {
  const desk = await sit();
  const { page } = desk;
  await titleField(page).waitFor();
  await page.getByRole('button', { name: 'Procedures' }).press('Enter');
  await page.getByRole('button', { name: 'Import a checklist…' }).press('Enter');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.insertText('# Release\n- [ ] Test\n- [x] Tag\n- [ ] Tell everybody');
  await page.getByRole('region', { name: 'What will be saved' }).getByText('Tell everybody').waitFor();
  expect(await kept(desk)).toEqual([]);
  await page.getByRole('button', { name: 'Save the procedure' }).press('Enter');
  await page.getByRole('button', { name: 'Edit… Release' }).press('Enter');

  const step = (place: number) => page.getByRole('textbox', { name: `Step ${place}`, exact: true });
  await step(3).press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Rest');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  const edit = page.getByRole('button', { name: 'Edit… Release', exact: false }).first();
  await edit.waitFor();
  expect(await kept(desk)).toEqual(['Release: Tell everybody, Rest, Test, Tag']);

  await edit.press('Enter');
  const [first, third] = [await step(1).boundingBox(), await step(3).boundingBox()];
  const grip = await page.locator('[data-step] > span').first().boundingBox();
  if (first === null || third === null || grip === null) throw new Error('The steps are not shown');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x, third.y + third.height - 4, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => step(3).inputValue()).toBe('Tell everybody');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');

  await page.getByRole('button', { name: 'Duplicate “Release”' }).press('Enter');
  await page.getByRole('button', { name: 'Remove “Release”' }).press('Enter');
  await expect.poll(() => kept(desk)).toEqual(['Release (copy): Rest, Test, Tell everybody, Tag']);
  const dialog = page.getByRole('dialog', { name: 'Procedures' });
  await dialog.getByText('The procedure “Release” is removed.').waitFor();
  await dialog.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await dialog.getByText('Taken back: the change to the procedure “Release”.').waitFor();
  await expect
    .poll(() => kept(desk))
    .toEqual(['Release: Rest, Test, Tell everybody, Tag', 'Release (copy): Rest, Test, Tell everybody, Tag']);
  await dialog.getByRole('button', { name: 'Start the procedure “Release”' }).press('Enter');
  await current(page).title.filter({ hasText: 'Release' }).waitFor();
  await page.getByText('Rest', { exact: true }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('what is asked for while something else is under way is done after it, and the same thing asked twice is done once', async () => {
  const desk = await sit();
  const { page, host } = desk;
  for (const title of ['Release', 'Retreat']) await host.execute({ type: 'saveProcedure', title, steps: ['Pack'] });
  await titleField(page).waitFor();
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/api/execute', async (route) => {
    await held;
    await route.fallback();
  });
  await page.getByRole('button', { name: 'Procedures' }).press('Enter');
  for (const title of ['Release', 'Release', 'Retreat']) {
    await page.getByRole('button', { name: `Duplicate “${title}”` }).press('Enter');
  }
  goOn();
  const all = ['Release (copy)', 'Release', 'Retreat (copy)', 'Retreat'].map((title) => `${title}: Pack`);
  await expect.poll(async () => (await kept(desk)).sort()).toEqual(all);
  expect(desk.complaints).toEqual([]);
});

test.each([
  [
    'marks, links and emphasis',
    '## A *b*\n* [ ] see [this](https://a.b)\n* **do** `it`',
    [['A b', 'see this', 'do it']],
  ],
  ['numbers', '1. one\n2) two', [['', 'one', 'two']]],
  ['what is nested', '# T\n- a\n  - b\n    - c\n  - d\n- e', [['T', 'a: b: c', 'a: d', 'e']]],
  [
    'headings below headings',
    '# R\n## Before\n- a\n## After\n- b\n# S\n- c',
    [
      ['R – Before', 'a'],
      ['R – After', 'b'],
      ['S', 'c'],
    ],
  ],
  ['lines without marks', 'one\n\ntwo\n', [['', 'one', 'two']]],
  ['nothing', ' \n', []],
])('%s are read from Markdown', (_what, markdown, lists) => {
  expect(checklistsIn(markdown).map(({ title, steps }) => [title, ...steps])).toEqual(lists);
});
