import type { TagsView } from '#contract';
import { sessionOf } from '../engine/index.ts';
import { breathe } from './breathe.ts';
import type { Source } from './machines/source.ts';
import type { RecordSources } from './sources.ts';

type Counts = Map<string, number>;

/** Every tag that any session has, and how many have it; what many have first, then by name. */
export async function tagsOf({ machines }: RecordSources): Promise<TagsView> {
  const counts: Counts = new Map();
  for (const source of machines.sources()) {
    const { records, storage, hidden } = source;
    for (const session of Object.values(records.state.sessions)) if (!hidden.has(session.id)) add(session.tags, counts);
    for (const [place, month] of storage.history.months().entries()) {
      countMonth(month, source, counts);
      if (place % 4 === 3) await breathe();
    }
  }
  return [...counts]
    .map(([tag, sessions]) => ({ tag, sessions }))
    .sort((one, other) => other.sessions - one.sessions || (one.tag < other.tag ? -1 : 1));
}

function countMonth(month: string, { records, storage, hidden }: Source, counts: Counts): void {
  const digest = storage.history.digest(month);
  for (const [index, id] of digest.ids.entries()) {
    if (!hidden.has(id) && sessionOf(records.state, id) === undefined) add(digest.tags(index), counts);
  }
}

function add(tags: readonly string[], counts: Counts): void {
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
}
