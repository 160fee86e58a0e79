/** The path of an executable Chromium, or null. */
export function findChromium(): string | null;
/** The path of a Chromium without all that tests do not look at, or null. */
export function findHeadlessShell(): string | null;
