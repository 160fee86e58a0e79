import type { Page } from 'playwright-core';

/** Once everything is in the theme, has its font, and nothing moves. */
export async function atRest(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.dataset['mantineColorScheme'] === wanted &&
      document.fonts.status === 'loaded' &&
      document.getAnimations().every(({ playState }) => playState === 'finished'),
    theme,
  );
}
