import type { WebFrameMain } from 'electron';
import { isOurAddress } from './app-protocol.ts';

/** Whether a message comes from a page of ours: the top frame of a window, showing an address of our own. */
export function isOurs(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOurAddress(frame.url);
}
