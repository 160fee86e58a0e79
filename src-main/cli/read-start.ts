import { resolve } from 'node:path';
import { placeOfCommand } from './place-of-command.ts';

/** What a start of the desktop's program asks for. */
export type Start = {
  /** The records to use, where they are named. */
  dataDir: string | null;
  /** A command line, for `runCommandLine`; null when the program is to come up. */
  command: string[] | null;
  /** Switches of Chromium's own: whoever starts the program for a command passes them on. */
  switches: string[];
  /** Nobody asked to see anything: a command needs a program that runs. */
  inBackground: boolean;
};

export const inBackground = '--in-background';

const dataDirOption = '--data-dir';
const tells = ['--help', '-h', '--version'];

/**
 * Reads the arguments of the desktop's program. Before the command stand Chromium's switches and the options of every
 * command; all that comes after it is the command's.
 */
export function readStart(args: string[]): Start {
  const place = placeOfCommand(args);
  const [before, command] = place === -1 ? [args, []] : [args.slice(0, place), args.slice(place)];
  const { ours, switches } = sorted(before);
  const isCommand = command.length > 0 || ours.some((option) => tells.includes(option));
  return {
    dataDir: dataDirIn(args),
    command: isCommand ? [...ours, ...command] : null,
    switches: switches.filter((option) => option !== inBackground),
    inBackground: switches.includes(inBackground),
  };
}

function sorted(options: string[]): { ours: string[]; switches: string[] } {
  const isOurs = options.map((option, index) => {
    const isDataDir = option === dataDirOption || option.startsWith(`${dataDirOption}=`);
    return isDataDir || options[index - 1] === dataDirOption || option === '--json' || tells.includes(option);
  });
  return {
    ours: options.filter((_, index) => isOurs[index]),
    switches: options.filter((_, index) => !isOurs[index]),
  };
}

function dataDirIn(args: string[]): string | null {
  const given = args.flatMap((arg, index) => {
    if (args[index - 1] === dataDirOption) return [arg];
    return arg.startsWith(`${dataDirOption}=`) ? [arg.slice(dataDirOption.length + 1)] : [];
  });
  const path = given.at(-1) ?? '';
  return path === '' ? null : resolve(path);
}
