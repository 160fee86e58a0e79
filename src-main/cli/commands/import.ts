import fs from 'node:fs';
import type { Call, Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { readImportReport, readProblems } from '../read-answer.ts';
import { exitCode, Stop } from '../stop.ts';
import { printJson } from '../tell.ts';
import { oneLine } from '../words.ts';

const mebibyte = 1024 * 1024;
/** Of an import, from the contract. */
const longestBytes = 64 * mebibyte;
const mostTold = 20;

export const importRecords: Command = {
  name: 'import',
  usage: 'FILE',
  summary: 'bring in what another program exported; all of it or nothing, and nothing twice',
  options: {
    format: { takes: 'FORMAT', about: 'toggl-csv, clockify-csv, timewarrior, klog or json; found out unless given' },
    zone: { takes: 'ZONE', about: 'of its local times, like Europe/Berlin; that of this machine unless given' },
    'date-order': { takes: 'ORDER', about: 'dmy, mdy or ymd, where its dates can be read in several ways' },
    'dry-run': { about: 'tell what would come in, and change nothing' },
  },
  run: async (call) => {
    const content = textOf(call.words);
    const command = {
      type: 'import',
      format: call.text('format') ?? 'auto',
      content,
      zone: call.text('zone'),
      dateOrder: call.text('date-order'),
      dryRun: call.has('dry-run'),
    };
    const value = await withProduct(call, (product) => tellingWhy(call, product.executeLong(command)));
    if (call.has('json')) return printJson(call, value);
    tell(call, value);
  },
};

/** What was wrong, line by line, before the end. */
async function tellingWhy(call: Call, answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Stop) complainOf(call, readProblems(error.details));
    throw error;
  }
}

function tell(call: Call, value: unknown): void {
  const { added, skipped, conflicts, leftOut } = readImportReport(value);
  const isTrial = call.has('dry-run');
  complainOf(call, leftOut);
  complainOf(call, conflicts);
  const words = conflicts.length > 0 ? `, ${conflicts.length} in conflict: it would be refused` : '';
  call.print(`${added} ${isTrial ? 'would be added' : 'added'}, ${skipped} skipped${words}\n`);
}

function complainOf(call: Call, lines: string[]): void {
  for (const line of lines.slice(0, mostTold)) call.complain(oneLine(line));
  if (lines.length > mostTold) call.complain(`and ${lines.length - mostTold} more`);
}

/** @throws Stop for what is no text file. */
function textOf(path: string): string {
  if (path === '') throw new Stop(exitCode.usage, 'Say which file: intermission import FILE');
  // Bytes that are no UTF-8 become signs that no file holds: the product says then what it may be instead.
  return new TextDecoder('utf-8').decode(bytesOf(path));
}

function bytesOf(path: string): Buffer {
  try {
    const { size } = fs.statSync(path);
    if (size > longestBytes) throw new Stop(exitCode.failed, `${path} is over 64 MiB. Import it in parts`);
    return fs.readFileSync(path);
  } catch (error) {
    if (error instanceof Stop) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Stop(exitCode.failed, `${path} could not be read: ${why}`);
  }
}
