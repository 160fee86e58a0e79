import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { type ProductOnDouble, startOnDouble } from './product-on-double.ts';
import { scenarios } from './scenarios.ts';

test.each(scenarios)('$outcome', async ({ play }) => {
  const folder = await tempFolder();
  const started: ProductOnDouble[] = [];
  try {
    await play(async (dataDir) => {
      const product = await startOnDouble(dataDir);
      started.push(product);
      return product;
    }, folder.path);
  } finally {
    for (const product of started) await product.kill9();
    await folder.remove();
  }
  expect(started.map((product) => product.output())).toEqual(started.map(() => ''));
});
