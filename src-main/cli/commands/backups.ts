import type { Command } from '../command.ts';
import { withProduct, withRecords } from '../product.ts';
import { type BackedUp, readBackup, readBackups } from '../read-answer.ts';
import { printJson } from '../tell.ts';

export const backups: Command = {
  name: 'backups',
  usage: '',
  summary: 'the backups that are there, the newest first',
  options: {},
  run: (call) =>
    withRecords(call, async (records) => {
      const value = await records.query({ type: 'backups' });
      if (call.has('json')) return printJson(call, value);
      const list = readBackups(value);
      call.print(list.length === 0 ? 'There is no backup yet\n' : list.map(line).join(''));
    }),
};

export const backup: Command = {
  name: 'backup',
  usage: '',
  summary: 'take a backup now',
  options: {},
  run: (call) =>
    withProduct(call, async (product) => {
      const value = await product.executeLong({ type: 'backup' });
      if (call.has('json')) return printJson(call, value);
      call.print(line(readBackup(value)));
    }),
};

function line({ id, why, sessions, bytes }: BackedUp): string {
  const size = `${(bytes / 1_048_576).toFixed(1)} MiB`;
  return `${id}  ${why.padEnd(9)}  ${String(sessions).padStart(6)} sessions  ${size.padStart(10)}\n`;
}
