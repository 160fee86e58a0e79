import { endOf, replay } from '../engine/index.ts';
import { breathe } from './breathe.ts';
import type { Source } from './machines/source.ts';
import type { RecordSources } from './sources.ts';

type Written = { endMs: number; text: string };

/** The latest Try written for a title, or null: what one wanted to do differently the next time. */
export async function lastTry(title: string, { machines }: RecordSources): Promise<string | null> {
  let latest: Written | null = null;
  for (const source of machines.sources()) latest = await newestOf(title, source, latest);
  return latest?.text ?? null;
}

async function newestOf(title: string, source: Source, before: Written | null): Promise<Written | null> {
  const { records, storage, hidden } = source;
  let latest = before;
  for (const session of Object.values(records.state.sessions)) {
    if (hidden.has(session.id)) continue;
    const text = session.title === title && session.ending !== null ? session.review?.try : null;
    if (text != null) latest = newer(latest, { endMs: Date.parse(endOf(session)), text });
  }
  for (const month of storage.history.months()) {
    const lastMs = storage.totals.bounds(month)?.lastMs ?? Number.POSITIVE_INFINITY;
    if (latest !== null && latest.endMs >= lastMs) continue;
    latest = newestIn(month, title, source, latest);
    await breathe();
  }
  return latest;
}

function newestIn(month: string, title: string, { storage, hidden }: Source, latest: Written | null): Written | null {
  const digest = storage.history.digest(month);
  let newest = latest;
  for (let index = 0; index < digest.size; index += 1) {
    const row = digest.row(index);
    if (!row.wroteTry || row.title !== title || row.status !== 'completed') continue;
    if (hidden.has(row.id)) continue;
    if (newest !== null && row.endMs <= newest.endMs) continue;
    const text = replay(storage.history.record(month, index)).review?.try;
    if (text != null) newest = { endMs: row.endMs, text };
  }
  return newest;
}

function newer(one: Written | null, other: Written): Written {
  return one === null || other.endMs > one.endMs ? other : one;
}
