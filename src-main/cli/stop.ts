/** How the command line ends, for scripts. Documented in docs/command-line.md and the man page. */
export const exitCode = {
  ok: 0,
  /** It was refused, or went wrong. */
  failed: 1,
  /** The command line makes no sense. */
  usage: 2,
  /** Nothing runs, or nothing open matches the words. */
  nothingFound: 3,
  /** Intermission does not run and could not be started, or does not answer. */
  unreachable: 4,
  /** Cancelled by Ctrl+C, as shells have it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Ends the command with words for the person. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly code: ExitCode;
  /** What the product told beside its words. */
  readonly details: unknown;

  constructor(code: ExitCode, words: string, details?: unknown) {
    super(words);
    this.code = code;
    this.details = details;
  }
}

const refusals: Readonly<Record<string, ExitCode>> = {
  INVALID_INPUT: exitCode.usage,
  NOTHING_RUNNING: exitCode.nothingFound,
  NOTHING_TO_UNDO: exitCode.nothingFound,
  SESSION_NOT_FOUND: exitCode.nothingFound,
  BACKUP_NOT_FOUND: exitCode.nothingFound,
  CANCELLED: exitCode.interrupted,
};

/** The end of a command that the product refused. */
export function refused({ code, message, details }: { code: string; message: string; details?: unknown }): Stop {
  return new Stop(refusals[code] ?? exitCode.failed, message, details);
}
