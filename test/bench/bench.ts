// The benchmark: everything of "What it must bear" that concerns engine and disk, each beside its floor or its peer.
import fs from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tempFolder } from '../support/temp-folder.ts';
import { measureDesktopRest, measureRest } from './at-rest.ts';
import { measureBackup } from './backing-up.ts';
import { measureCommands } from './commands.ts';
import { type Figure, mebibytes, rowOf, tableHead } from './figures.ts';
import { measureImport, writeOwnExports } from './importing.ts';
import { measureWindows } from './in-windows.ts';
import { measureDays, measureExport, measureHeap, measureQuestions } from './questions.ts';
import { sampleHistory } from './sample-history.ts';
import { measureStart } from './start.ts';
import { timewarriorExport, timewExportMs, timewSummary } from './timewarrior.ts';

const { values: options } = parseArgs({
  options: {
    sessions: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
    records: { type: 'string' },
  },
});

const asks = (part: string) => options.only === '' || options.only.split(',').includes(part);
const temporary = await tempFolder();
const folder = options.records ?? temporary.path;
const [empty, full, brought] = ['empty', 'full', 'brought'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

try {
  tell(
    `${cpus().length} cores (${cpus()[0]?.model}), ${mebibytes(totalmem()).toFixed(0)} MiB, ${type()} ${release()}, Node ${process.version}\n`,
  );
  tell(tableHead);
  const sample = sampleHistory(Number(options.sessions), Date.now());
  const span = { from: sample.firstDay, to: sample.lastDay };
  fs.mkdirSync(empty, { recursive: true });
  if (!fs.existsSync(full)) print(fill(sample.sessions));
  if (asks('import')) print(importTimewarrior(sample.sessions));
  if (asks('start')) print(await measureStart(empty, full, 9));
  if (asks('commands')) print(await measureCommands(empty, full, 60));
  if (asks('heap')) print(measureHeap(empty, full, span));
  if (asks('questions')) print(measureQuestions(full, span));
  if (asks('days')) {
    const exportMs = timewExportMs(join(folder, 'timew'), sample.sessions, span.from, span.to);
    print(measureDays(full, span, exportMs));
  }
  if (asks('timew')) print(beside(timewSummary(join(folder, 'timew'), sample.sessions, span.from, span.to)));
  if (asks('export')) print(measureExport(full));
  if (asks('backup')) print(measureBackup(full));
  if (asks('windows')) print(await measureWindows(full, join(folder, 'windows')));
  if (asks('rest')) print(await measureRest(empty, 60));
  if (asks('desktop')) print(await measureDesktopRest(join(folder, 'desktop'), 60));
} finally {
  await temporary.remove();
}

function fill(sessions: Parameters<typeof writeOwnExports>[1]): Figure[] {
  fs.mkdirSync(full, { recursive: true });
  const paths = writeOwnExports(folder, sessions, 10);
  const figures = measureImport(`the sample in ${paths.length} files of our own json`, full, 'json', paths);
  for (const path of paths) fs.rmSync(path);
  return figures;
}

function importTimewarrior(sessions: Parameters<typeof timewarriorExport>[0]): Figure[] {
  const path = join(folder, 'timewarrior.json');
  fs.rmSync(brought, { recursive: true, force: true });
  fs.mkdirSync(brought, { recursive: true });
  fs.writeFileSync(path, timewarriorExport(sessions));
  return measureImport('100,000 Timewarrior intervals', brought, 'timewarrior', [path]);
}

function beside(figure: Figure | null): Figure[] {
  if (figure === null) tell('Timewarrior is not installed here, so its summary is not beside ours.');
  return figure === null ? [] : [figure];
}

function print(figures: Figure[]): void {
  for (const figure of figures) tell(rowOf(figure));
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
