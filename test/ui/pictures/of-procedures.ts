import type { Page } from 'playwright-core';
import { trackerSize as small } from '../windows.ts';
import { button, dayShown, offlineAfter, type Pictured, refused, text, waits } from './picture.ts';

async function proceduresOpen(page: Page): Promise<void> {
  await dayShown(page);
  await button(page, 'Procedures').click();
}

/** Checklists that are used again. */
export const procedures: Pictured[] = [
  {
    name: 'procedures',
    records: 'year',
    size: small,
    until: async (page) => {
      await proceduresOpen(page);
      await text('Weekly review')(page);
    },
  },
  {
    name: 'procedures-empty',
    records: 'none',
    size: small,
    until: async (page) => {
      await button(page, 'Procedures').click();
      await text('A procedure is')(page);
    },
  },
  {
    name: 'procedures-form',
    records: 'year',
    size: small,
    until: async (page) => {
      await proceduresOpen(page);
      await text('Weekly review')(page);
      await page.getByRole('button', { name: /^Edit… Weekly review/ }).click();
      await page.getByLabel('Step 3', { exact: true }).waitFor();
    },
  },
  {
    name: 'procedures-import',
    records: 'year',
    size: small,
    until: async (page) => {
      await proceduresOpen(page);
      await button(page, 'Import a checklist…').click();
      await page
        .getByLabel('Markdown, or a step a line')
        .fill('# Release\n- [ ] Test\n- [ ] Tag\n# Travel\n1. Passport');
      await button(page, 'Save 2 procedures').waitFor();
    },
  },
  {
    name: 'procedures-offline',
    records: 'year',
    size: small,
    until: offlineAfter(async (page) => {
      await proceduresOpen(page);
      await text('Weekly review')(page);
    }),
  },
  {
    name: 'procedures-loading',
    records: 'year',
    size: small,
    asked: { late: ['procedures'] },
    until: async (page) => {
      await proceduresOpen(page);
      await waits(page);
    },
  },
  {
    name: 'procedures-refused',
    records: 'year',
    size: small,
    asked: { refused: ['procedures'] },
    until: async (page) => {
      await proceduresOpen(page);
      await refused(page);
    },
  },
];
