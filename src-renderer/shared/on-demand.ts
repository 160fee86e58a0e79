import { type ComponentType, lazy } from 'react';
import { messages } from './messages.ts';
import { lookWhetherOutdated } from './outdated.ts';

const firstWaitMs = 500;
const longestWaitMs = 5_000;

/** A part of the product that is loaded when it is first shown, together with the messages it may need. */
export function onDemand<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazily(async () => {
    const [part] = await Promise.all([load(), messages.more()]);
    return part;
  });
}

/** The same for a part that needs no other messages than those of the first window. */
export function lazily<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => untilLoaded(load));
}

/**
 * The host that has it may be gone for a while: what is shown stays, and the part comes once it is back. Where the host has
 * other parts by now, the page says so (outdated-notice.tsx).
 */
export async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
    try {
      return await load();
    } catch {
      void lookWhetherOutdated();
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
