import { type Command, commonOptions, type Options } from './command.ts';

/** The help text of the whole command line. */
export function helpOf(commands: readonly Command[]): string {
  const lines = commands.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(18)}${summary}\n`);
  return [
    'Usage: intermission COMMAND [options]\n\n',
    ...lines,
    '\nOptions of every command:\n',
    ...optionLines(commonOptions),
    '\nWords mean the open session whose title they match best; parts of words and single letters do.\n',
    'Ends with 0 when done, 1 when it failed, 2 when the command makes no sense, 3 when nothing runs or matches,\n',
    '4 when Intermission does not run and cannot be started.\n',
    '"intermission COMMAND --help" tells more.\n',
  ].join('');
}

export function helpOfOne({ name, usage, summary, options }: Command): string {
  const lines = [...optionLines(options), ...optionLines(commonOptions)];
  return `Usage: intermission ${[name, usage, '[options]'].filter((part) => part !== '').join(' ')}\n\n${summary}\n\n${lines.join('')}`;
}

function optionLines(options: Options): string[] {
  return Object.entries(options).map(([name, { takes, short, about }]) => {
    const written = `${short === undefined ? '' : `-${short}, `}--${name}${takes === undefined ? '' : ` ${takes}`}`;
    return `  ${written.padEnd(18)}${about}\n`;
  });
}
