import { dirname } from 'node:path';
import { app } from 'electron';
import { inBackground, onInterrupt, runCommandLine, startProduct } from '../cli/index.ts';
import { connectSocket } from '../host-socket/index.ts';
import { settleDataDir } from './data-dir.ts';
import { takeTheOnlyPlace } from './one-instance.ts';
import { startCommand } from './start-command.ts';

/** A second start hands over and ends in order. */
const takenByAnother = 0;

/** This program as its own command line. Resolves to the exit code, when all that was printed is on its way. */
export async function runCommand(command: string[], switches: string[], version: string): Promise<number> {
  // Whoever reads the output may have seen enough.
  process.stdout.on('error', () => app.exit());
  const code = await runCommandLine(command, {
    defaultDataDir: app.getPath('userData'),
    version,
    print: (text) => process.stdout.write(text),
    complain: (words) => process.stderr.write(`intermission: ${words}\n`),
    onInterrupt,
    connect: connectSocket,
    startProduct(dataDir) {
      const [program, ...args] = startCommand();
      const background = [...args, ...switches, inBackground, '--data-dir', dataDir];
      const handOver = () => {
        settleDataDir(dataDir);
        return takeTheOnlyPlace(command) === null;
      };
      return startProduct(
        { program, args: background, folder: dirname(process.execPath), takenByAnother, handOver },
        dataDir,
      );
    },
  });
  await new Promise<void>((written) => process.stdout.write('', () => written()));
  return code;
}
