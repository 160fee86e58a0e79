import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it stands, one line each: with everything, or only with its colours. */
export async function accessibilityFaults(
  page: Page,
  about: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  // Evaluated rather than added as a script: the page's own policy refuses scripts from elsewhere.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations: Result[] = await page.evaluate(
    async (rules) => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        // What is right need not be described: that takes longer than to look at it.
        { resultTypes: ['violations'], ...(rules === null ? {} : { runOnly: rules }) },
      );
      return found.violations;
    },
    about === 'colours' ? ['color-contrast'] : null,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}
