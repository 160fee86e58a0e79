import { setTimeout } from 'node:timers/promises';

const enoughMs = 60_000;

/** For what is about today: waits for tomorrow where today, in the zone of this machine, is over in less than a minute. */
export async function dayThatLasts(): Promise<void> {
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  const leftMs = midnight.getTime() - Date.now();
  if (leftMs < enoughMs) await setTimeout(leftMs + 1);
}
