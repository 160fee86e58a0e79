export type Ran = { code: number | null; output: string };
export type RunOptions = { env?: NodeJS.ProcessEnv; limitMs?: number };

/** Resolves to its exit code and output; code null when it was ended after `limitMs` or could not be started. */
export function runCommand(command: string, args: string[], options?: RunOptions): Promise<Ran>;

/** Runs a script of a package with this very Node. */
export function runNode(script: string, args: string[], options?: RunOptions): Promise<Ran>;
