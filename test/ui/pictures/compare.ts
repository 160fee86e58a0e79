import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const root = join(import.meta.dirname, '../../..');

/** The pictures that were looked at, which docs/tour.md shows. */
const kept = join(root, 'docs/pictures/windows');
const found = join(root, 'test-results/pictures');

/** The share of a picture that may differ: edges of letters and curves come out a little different elsewhere. */
const tolerated = 0.005;

/** What `npm run pictures` sets: what is seen now is what it shall look like. */
const renewing = process.env.RENEW_PICTURES === '1';

/**
 * How a window differs from the picture that is kept of it; null when it does not. Then the picture as it is now and
 * where it differs are in test-results/pictures.
 */
export function differenceFrom(name: string, screenshot: Buffer): string | null {
  const path = join(kept, name);
  if (renewing) {
    keep(path, packed(screenshot));
    return null;
  }
  keep(join(found, name), screenshot);
  if (!existsSync(path)) return 'There is no picture of it yet: look at test-results/pictures, then npm run pictures';
  const [before, now] = [PNG.sync.read(readFileSync(path)), PNG.sync.read(screenshot)];
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return `It is ${width} × ${height} now`;
  const marked = new PNG({ width, height });
  const differing = pixelmatch(before.data, now.data, marked.data, width, height, { threshold: 0.2 });
  if (differing <= width * height * tolerated) return null;
  keep(join(found, name.replace(/png$/, 'difference.png')), PNG.sync.write(marked));
  return `${differing} of ${width * height} pixels differ: see test-results/pictures`;
}

/** The same picture in fewer bytes: an even ground packs best unfiltered, and nothing is seen through it. */
function packed(screenshot: Buffer): Buffer {
  const how = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;
  return PNG.sync.write(PNG.sync.read(screenshot), how);
}

function keep(path: string, picture: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}
