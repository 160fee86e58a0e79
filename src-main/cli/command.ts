import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCode, Stop } from './stop.ts';
import type { Surroundings } from './surroundings.ts';

/** An option of a command. Without `takes` it is a flag. */
type Option = { takes?: string; short?: string; many?: true; about: string };
export type Options = Readonly<Record<string, Option>>;

export const commonOptions: Options = {
  json: { about: 'print the answer as JSON, as the contract has it' },
  'data-dir': { takes: 'DIR', about: 'the records to use' },
  help: { short: 'h', about: 'show this' },
};

/** One command as it was called. */
export type Call = Surroundings & {
  /** All that is no option, joined: a title needs no quotes. */
  words: string;
  dataDir: string;
  has(option: string): boolean;
  text(option: string): string | undefined;
  texts(option: string): string[];
};

export type Command = {
  name: string;
  /** What follows the name in the help text. */
  usage: string;
  /** What it does, in one line. */
  summary: string;
  options: Options;
  run(call: Call): Promise<void>;
};

/** Reads what follows a command's name. @throws Stop for options it does not have. */
export function readCall(args: string[], command: Command, surroundings: Surroundings): Call {
  const { values, positionals } = parsed(args, { ...command.options, ...commonOptions });
  const texts = (option: string) => [values[option] ?? []].flat().filter((value) => typeof value === 'string');
  const text = (option: string) => texts(option).at(-1);
  return {
    ...surroundings,
    words: positionals.join(' ').trim(),
    dataDir: resolve(text('data-dir') ?? surroundings.defaultDataDir),
    has: (option) => values[option] !== undefined,
    text,
    texts,
  };
}

function parsed(args: string[], options: Options) {
  const config = Object.entries(options).map(([name, { takes, short, many = false }]) => {
    const type = takes === undefined ? ('boolean' as const) : ('string' as const);
    return [name, { type, multiple: many, ...(short === undefined ? {} : { short }) }] as const;
  });
  try {
    return parseArgs({ args, options: Object.fromEntries(config), allowPositionals: true });
  } catch (error) {
    throw new Stop(exitCode.usage, error instanceof Error ? error.message : String(error));
  }
}
