import { type Command, readCall } from './command.ts';
import { abort } from './commands/abort.ts';
import { audit } from './commands/audit.ts';
import { backup, backups } from './commands/backups.ts';
import { checkout } from './commands/checkout.ts';
import { devices } from './commands/devices.ts';
import { exportRecords } from './commands/export.ts';
import { importRecords } from './commands/import.ts';
import { list } from './commands/list.ts';
import { note } from './commands/note.ts';
import { open } from './commands/open.ts';
import { pause } from './commands/pause.ts';
import { restore } from './commands/restore.ts';
import { resume, switchTo } from './commands/resume.ts';
import { start } from './commands/start.ts';
import { status } from './commands/status.ts';
import { takeOver } from './commands/take-over.ts';
import { today } from './commands/today.ts';
import { toggle } from './commands/toggle.ts';
import { undo } from './commands/undo.ts';
import { helpOf, helpOfOne } from './help.ts';
import { placeOfCommand } from './place-of-command.ts';
import { type ExitCode, exitCode, Stop } from './stop.ts';
import type { Surroundings } from './surroundings.ts';

const commands: readonly Command[] = [
  toggle,
  pause,
  resume,
  start,
  switchTo,
  checkout,
  abort,
  note,
  undo,
  takeOver,
  devices,
  status,
  list,
  today,
  exportRecords,
  importRecords,
  backup,
  backups,
  restore,
  audit,
  open,
];

/** Does what a command line says. Resolves to the exit code; what went wrong was complained about by then. */
export async function runCommandLine(argv: string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    await run(argv, surroundings);
    return exitCode.ok;
  } catch (error) {
    surroundings.complain(error instanceof Error ? error.message : String(error));
    return error instanceof Stop ? error.code : exitCode.failed;
  }
}

async function run(argv: string[], surroundings: Surroundings): Promise<void> {
  const { name, args } = split(argv);
  if (name === undefined) return withoutCommand(args, surroundings);
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Stop(exitCode.usage, `There is no command "${name}".\n\n${helpOf(commands)}`);
  const call = readCall(args, command, surroundings);
  if (call.has('help')) return surroundings.print(helpOfOne(command));
  if (command.usage === '' && call.words !== '') throw new Stop(exitCode.usage, `"${name}" takes no words`);
  await command.run(call);
}

/** The first word is the command's name; the options of every command may stand before it. */
function split(argv: string[]): { name: string | undefined; args: string[] } {
  const place = placeOfCommand(argv);
  return place === -1 ? { name: undefined, args: argv } : { name: argv[place], args: argv.toSpliced(place, 1) };
}

function withoutCommand(args: string[], { print, version }: Surroundings): void {
  if (args.includes('--version')) print(`intermission ${version}\n`);
  else if (args.includes('--help') || args.includes('-h')) print(helpOf(commands));
  else throw new Stop(exitCode.usage, `Say what to do.\n\n${helpOf(commands)}`);
}
