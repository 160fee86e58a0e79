import type { Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { type Restored, readRestored } from '../read-answer.ts';
import { exitCode, Stop } from '../stop.ts';
import { printJson } from '../tell.ts';
import { oneLine } from '../words.ts';

export const restore: Command = {
  name: 'restore',
  usage: 'ID',
  summary: 'make the records what a backup has (see "backups"); refused where newer work would be lost',
  options: {
    'dry-run': { about: 'only tell what would change' },
    'discard-newer': { about: 'also where that loses what came since; a backup of it is taken first' },
  },
  run(call) {
    if (call.words === '') throw new Stop(exitCode.usage, 'Say which backup: intermission backups lists them');
    return withProduct(call, async (product) => {
      const value = await product.executeLong({
        type: 'restore',
        backupId: call.words,
        dryRun: call.has('dry-run'),
        discardNewer: call.has('discard-newer'),
      });
      if (call.has('json')) return printJson(call, value);
      call.print(told(readRestored(value), call.has('dry-run')));
    });
  },
};

const mostShown = 20;

function told(restored: Restored, dryRun: boolean): string {
  const { removed, added, changed, procedures, sessions, takenBefore } = restored;
  if (removed + added + changed + procedures === 0)
    return 'The records are what that backup has. Nothing was changed\n';
  const counts = `${removed} taken away, ${added} brought back, ${changed} changed; procedures: ${procedures}`;
  const lines = sessions.slice(0, mostShown).map(({ change, loses, title }) => {
    return `${change.padEnd(7)}  ${oneLine(title)}${loses ? ' (loses what came since)' : ''}\n`;
  });
  const more = removed + added + changed - lines.length;
  const rest = more > 0 ? `and ${more} more\n` : '';
  const back = takenBefore === null ? '' : `To take this back: intermission restore ${takenBefore}\n`;
  return `${dryRun ? 'Would be restored' : 'Restored'}. Sessions: ${counts}\n${lines.join('')}${rest}${back}`;
}
