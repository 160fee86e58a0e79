import type { Command } from '../command.ts';
import { withRecords } from '../product.ts';
import { readSessions, type Shown } from '../read-answer.ts';
import { printJson } from '../tell.ts';
import { duration, oneLine } from '../words.ts';

export const list: Command = {
  name: 'list',
  usage: '[words]',
  summary: 'the open sessions, or those with the words somewhere in them',
  options: {
    all: { about: 'completed ones too, the newest first' },
    limit: { takes: 'N', about: 'at most so many (50)' },
  },
  run: (call) =>
    withRecords(call, async (records) => {
      const value = await records.query({
        type: 'sessions',
        ...(call.has('all') ? {} : { status: ['in_progress'] }),
        text: call.words,
        limit: Number(call.text('limit') ?? 50),
      });
      if (call.has('json')) return printJson(call, value);
      const sessions = call.has('all') ? readSessions(value) : readSessions(value).sort(latestFirst);
      call.print(sessions.length === 0 ? 'Nothing is there\n' : sessions.map(line).join(''));
    }),
};

/** What runs, then what was paused last: the order in which one goes back to them. */
function latestFirst(one: Shown, other: Shown): number {
  if (one.clock !== other.clock) return one.clock === 'running' ? -1 : 1;
  return (other.pausedAt ?? '') < (one.pausedAt ?? '') ? -1 : 1;
}

const marks = { running: '>', paused: ' ', stopped: '-' };

function line({ clock, status, workedMs, title }: Shown): string {
  const mark = status === 'aborted' ? 'x' : marks[clock];
  return `${mark} ${duration(workedMs).padStart(11)}  ${oneLine(title)}\n`;
}
