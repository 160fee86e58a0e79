import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { tempFolder } from '../support/temp-folder.ts';
import type { ReadMenu } from './double/menu.ts';
import { until } from './product.ts';
import { startOnDouble } from './product-on-double.ts';

const folder = join(import.meta.dirname, '../../test-results/screens');

// docs/pictures shows it. What is drawn is what the product gave its tray: the icon, the tooltip and the menu.
test('the tray is looked at with the icon and the menu it was given, in both themes', async () => {
  const data = await tempFolder();
  const product = await startOnDouble(data.path);
  const browser = await launchBrowser();
  try {
    await product.control('clickTray');
    const tracker = await product.window('tracker');
    for (const [title, minutes] of day) await tracker.evaluate(command(title, minutes));
    const tray = await until('The report in the menu', async () => {
      const shown = await product.control('tray');
      return JSON.stringify(shown?.menu).includes('Pause “Write the quarterly report”') ? shown : null;
    });
    const icon = await readFile(String(tray?.icon).replace('.png', '@2x.png'), 'base64');
    const page = await browser.newPage({ viewport: { width: 660, height: 290 }, deviceScaleFactor: 2 });
    await page.setContent(style);
    await page.evaluate(draw, { icon, toolTip: tray?.toolTip ?? '', menu: tray?.menu ?? [] });
    await shootBoth(page);
    expect(await page.locator('ul:not(ul ul) > li').count()).toBe(tray?.menu.length);
  } finally {
    await browser.close();
    await product.kill9();
    await data.remove();
  }
});

/** Each begins so many minutes ago. */
const day = [
  ['Answer the mail', 95],
  ['Phone call', 71],
  ['Write the quarterly report', 62],
] as const;

function command(title: string, minutes: number): string {
  const start = { type: 'start', title, at: new Date(Date.now() - minutes * 60_000).toISOString() };
  return `window.intermission.execute(${JSON.stringify(start)})`;
}

async function shootBoth(page: Page): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `tray.${colorScheme}.png`) });
  }
}

/** Runs in the page. */
function draw(tray: { icon: string; toolTip: string; menu: ReadMenu }): void {
  const text = (tag: string, words: string, name = '') =>
    Object.assign(document.createElement(tag), { textContent: words, className: name });
  const item = (entry: ReadMenu[number]): HTMLElement => {
    if (entry === '-') return text('li', '', 'line');
    if (typeof entry === 'string')
      return text('li', entry.replace(/^\((.*)\)$/, '$1'), entry.startsWith('(') ? 'off' : '');
    const [[label, inner] = ['', []]] = Object.entries(entry);
    const parent = text('li', label, 'more');
    parent.append(list(inner));
    return parent;
  };
  const list = (menu: ReadMenu) => {
    const drawn = document.createElement('ul');
    drawn.append(...menu.map(item));
    return drawn;
  };
  const panel = text('header', '');
  const image = Object.assign(document.createElement('img'), { src: `data:image/png;base64,${tray.icon}`, width: 22 });
  panel.append(image);
  document.body.append(panel, list(tray.menu), text('p', tray.toolTip));
}

const style = `<style>
  :root { color-scheme: light dark; font: 13px/1.4 system-ui, "Noto Sans", sans-serif; }
  body { margin: 0; height: 100vh; background: light-dark(#dfe3e8, #33373d); color: light-dark(#1d1e20, #ededee); }
  header { display: flex; padding: 4px 0 4px 204px; background: light-dark(#f6f6f4, #17181a); }
  img { padding: 2px 6px; border-radius: 4px; background: light-dark(#dededa, #3a3c40); }
  ul { position: absolute; top: 36px; left: 204px; margin: 0; padding: 4px; min-width: 236px; list-style: none;
    border: 1px solid light-dark(#c9c9c5, #4a4d53); border-radius: 8px; background: light-dark(#fff, #202124);
    box-shadow: 0 4px 14px #0003; }
  ul ul { top: 56px; left: 244px; min-width: 170px; }
  li { padding: 4px 12px; border-radius: 4px; white-space: pre; }
  .more { background: light-dark(#efefeb, #2f3136); } .more::after { content: "▸"; float: right; }
  .off { color: light-dark(#5a5d64, #a7aab1); }
  .line { height: 0; margin: 4px 8px; padding: 0; border-top: 1px solid light-dark(#dededa, #36383d); }
  p { position: absolute; left: 16px; top: 36px; margin: 0; padding: 6px 10px; border-radius: 6px; white-space: pre;
    background: light-dark(#1d1e20, #ededee); color: light-dark(#fff, #1d1e20); }
</style>`;
