const longestMs = 100;

/** Resolves when nothing else is to be done, or a tenth of a second later. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Not every browser tells when it rests.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: longestMs });
  });
}
