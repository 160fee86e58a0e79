import fs from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backup, type CommandInput, type QueryInput, type Work, work as workView } from '#contract';
import { type ServedApp, serveApp } from '../socket/served-app.ts';
import { tempFolder } from '../support/temp-folder.ts';

let here: ServedApp;
let elsewhere: { path: string; remove(): Promise<void> };
let backupId: string;
beforeAll(async () => {
  [here, elsewhere] = await Promise.all([serveApp(), tempFolder()]);
  await told({ type: 'import', format: 'timewarrior', content: halfDays(12) });
  backupId = backup.parse(await told({ type: 'backup' })).id;
  await told({ type: 'import', format: 'timewarrior', content: halfDays(24) });
  // What follows upon an import is done by then.
  await told({ type: 'backup' });
});
afterAll(async () => {
  await here.close();
  await elsewhere.remove();
});

/** Work in each of so many months. */
function halfDays(months: number): string {
  const rows = Array.from({ length: months }, (_, month) => {
    const day = `${2016 + Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}05`;
    return { start: `${day}T080000Z`, end: `${day}T120000Z`, annotation: `Month ${month}` };
  });
  return JSON.stringify(rows);
}

async function told(command: CommandInput): Promise<unknown> {
  const answer = await here.app.execute(command);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

async function underWay(workId: string): Promise<Work | null> {
  const answer = await here.app.query({ type: 'work', workId });
  return answer.ok && answer.value !== null ? workView.parse(answer.value) : null;
}

/** Every file of the data directory and of the folder beside it, but those that say that somebody is alive. */
function files(): Record<string, string> {
  const under = (folder: string): string[] =>
    fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? under(path) : [path];
    });
  const all = [here.dataDir, elsewhere.path].flatMap((folder) =>
    under(folder).map((path): [string, string] => [join(relative(folder, path)), `${fs.statSync(path).size}`]),
  );
  return Object.fromEntries(all.filter(([path]) => !/alive|lock|socket|cache/.test(path)));
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

type Asked = { command: () => CommandInput } | { query: () => QueryInput };
const ask = (asked: Asked, workId: string) =>
  'command' in asked ? here.app.execute({ ...asked.command(), workId }) : here.app.query({ ...asked.query(), workId });

const kinds: [Work['kind'], Asked][] = [
  ['export', { query: () => ({ type: 'export', format: 'json' }) }],
  ['backup', { command: () => ({ type: 'backup' }) }],
  ['move', { command: () => ({ type: 'moveRecords', folder: elsewhere.path }) }],
  ['restore', { command: () => ({ type: 'restore', backupId, discardNewer: true }) }],
];

describe.each(kinds)('%s', (kind, asked) => {
  test('that is cancelled leaves every file as it was', async () => {
    const before = files();
    const answered = ask(asked, 'mine');
    let work = await underWay('mine');
    while (work === null || work.done < 100) {
      await turn();
      work = await underWay('mine');
    }
    const cancelled = [
      await told({ type: 'cancelWork', workId: 'other' }),
      await told({ type: 'cancelWork', workId: 'mine' }),
    ];
    expect([work?.kind, cancelled, await answered]).toMatchObject([
      kind,
      [{ cancelled: false }, { cancelled: true }],
      { ok: false, error: { code: 'CANCELLED' } },
    ]);
    expect([files(), await underWay('mine')]).toEqual([before, null]);
  });

  test('tells how far it is, until it is done', async () => {
    let over = false;
    const answered = ask(asked, 'mine').finally(() => {
      over = true;
    });
    const shares: number[] = [];
    while (!over) {
      const work = await underWay('mine');
      if (work !== null) shares.push(work.done / work.total);
      await turn();
    }
    expect(await answered).toMatchObject({ ok: true });
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(new Set(shares).size).toBeGreaterThan(5);
  });
});

test('What is cancelled while it waits for its turn is not begun', async () => {
  const first = ask({ command: () => ({ type: 'backup' }) }, 'first');
  const second = ask({ command: () => ({ type: 'backup' }) }, 'second');
  const cancelled = await told({ type: 'cancelWork', workId: 'second' });
  const again = await told({ type: 'cancelWork', workId: 'second' });
  const waiting = await underWay('second');
  expect([cancelled, again, waiting, await first, await second]).toMatchObject([
    { cancelled: true },
    { cancelled: true },
    // It is not too late for it.
    { cancellable: true },
    { ok: true },
    { ok: false, error: { code: 'CANCELLED' } },
  ]);
});
