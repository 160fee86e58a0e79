import type { Connection } from '../host-socket/index.ts';
import { runCommandLine } from './run.ts';
import { exitCode, Stop } from './stop.ts';
import type { Surroundings } from './surroundings.ts';

/** The product, spoken to in its own process. */
type Here = Pick<Connection, 'execute' | 'query' | 'open'> & Pick<Surroundings, 'version' | 'defaultDataDir'>;

/**
 * Does in the process that runs what the words of another start say: as the command line would, but there is nobody to
 * answer. Resolves to what went wrong, in words, or to null.
 */
export async function obeyWords(words: string[], here: Here): Promise<string | null> {
  const complaints: string[] = [];
  const code = await runCommandLine(words, {
    defaultDataDir: here.defaultDataDir,
    version: here.version,
    print: () => {},
    complain: (complaint) => complaints.push(complaint),
    onInterrupt: () => () => {},
    connect: async () => connectionTo(here),
    startProduct: async () => connectionTo(here),
  });
  return code === exitCode.ok ? null : complaints.join('\n');
}

function connectionTo({ execute, query, open }: Here): Connection {
  return {
    execute,
    query,
    open,
    watch: () => {
      throw new Stop(exitCode.usage, 'There is nobody here to read what would be printed');
    },
    closed: new Promise(() => {}),
    close: () => {},
  };
}
