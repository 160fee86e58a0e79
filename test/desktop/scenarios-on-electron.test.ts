import { expect, test } from 'vitest';
import { findElectron } from '../../scripts/find-electron.mjs';
import { tempFolder } from '../support/temp-folder.ts';
import type { Product } from './product.ts';
import { startOnElectron } from './product-on-electron.ts';
import { scenarios } from './scenarios.ts';

const electron = findElectron();

test('there is an Electron to run on', () => {
  expect(electron).not.toBeNull();
});

test.each(scenarios)('$outcome', async ({ play }) => {
  const folder = await tempFolder();
  const started: Product[] = [];
  try {
    await play(async (dataDir) => {
      const product = await startOnElectron(electron ?? '', dataDir);
      started.push(product);
      return product;
    }, folder.path);
  } finally {
    for (const product of started) await product.kill9();
    await folder.remove();
  }
});
