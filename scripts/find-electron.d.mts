/** The path of the program, or null. */
export function findElectron(): string | null;

/** Fetches the program with Electron's own installer, where its source can be reached. Its path, or null. */
export function fetchElectron(): Promise<string | null>;
