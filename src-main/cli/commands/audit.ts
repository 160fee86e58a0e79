import type { Command } from '../command.ts';
import { withRecords } from '../product.ts';
import { type Audited, readAudit } from '../read-answer.ts';
import { exitCode, Stop } from '../stop.ts';
import { printJson } from '../tell.ts';
import { oneLine } from '../words.ts';

export const audit: Command = {
  name: 'audit',
  usage: 'verify',
  summary: 'follow the history of every session, and name those that were changed by hand',
  options: {},
  run: (call) => {
    if (call.words !== 'verify') throw new Stop(exitCode.usage, 'Say "intermission audit verify"');
    return withRecords(call, async (records) => {
      const value = await records.query({ type: 'audit' });
      const audited = readAudit(value);
      if (call.has('json')) printJson(call, value);
      else call.print(`${audited.broken.map(line).join('')}${totals(audited)}`);
      const changed = audited.broken.length;
      if (changed > 0)
        throw new Stop(exitCode.failed, `The history of ${counted(changed, 'session')} was changed by hand`);
    });
  },
};

function line({ title, sessionId, month, message }: Audited['broken'][number]): string {
  return `${oneLine(title)} (${sessionId}, ${month ?? 'in hand'}): ${message}\n`;
}

function totals({ sessions, events, broken }: Audited): string {
  const chain = broken.length === 0 ? 'chain whole' : `${broken.length} broken`;
  return `${counted(sessions, 'session')}, ${counted(events, 'event')}, ${chain}\n`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
