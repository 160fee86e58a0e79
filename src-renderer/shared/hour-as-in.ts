/** `9` where the time of day is `9:05`: languages write an hour alone with a zero that they leave out before minutes. */
export function hourAsIn(clock: string, hour: string): string {
  return /^0\d$/.test(hour) && !clock.startsWith(hour) ? hour.slice(1) : hour;
}
