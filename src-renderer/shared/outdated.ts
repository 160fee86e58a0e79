const listeners = new Set<() => void>();
let outdated = false;

/** Whether the product was updated while this page was open: what was not loaded by then is gone. */
export function isOutdated(): boolean {
  return outdated;
}

export function onOutdated(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Finds out whether the page is served with another program by now. As long as nobody can be asked, nothing is known. */
export async function lookWhetherOutdated(): Promise<void> {
  const own = document.querySelector('link[rel="modulepreload"]')?.getAttribute('href');
  if (outdated || own == null) return;
  const page = await served();
  if (page === null || page.includes(own)) return;
  outdated = true;
  for (const listener of listeners) listener();
}

async function served(): Promise<string | null> {
  try {
    const answer = await fetch(new URL('./', window.location.href), { cache: 'no-store' });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
