import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { until } from './product.ts';
import { type DoubleOptions, type ProductOnDouble, startOnDouble } from './product-on-double.ts';

let folder: TempFolder;
let product: ProductOnDouble | null = null;

beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  await product?.kill9();
  product = null;
  await folder.remove();
});

async function start(options?: DoubleOptions): Promise<ProductOnDouble> {
  product = await startOnDouble(folder.path, options);
  return product;
}

test('shows a tray that says that nothing runs', async () => {
  const { control } = await start();
  console.log(await control('tray'));
  await control('chooseInTray', ['Open Intermission']);
  const page = await product!.window('tracker');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/tracker.png' });
  console.log(await control('windows'), product!.output());
});
