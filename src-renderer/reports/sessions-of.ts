import { z } from 'zod';
import { day, pauseReason, type TimelineView } from '#contract';
import type { Answer, Client } from '../client/index.ts';
import { addDays, lengthInDays, type Span } from '../shared/span.ts';
import { everySession } from './every-session.ts';

type Days = Pick<Span, 'from' | 'to'>;

const counted = z.discriminatedUnion('by', [
  z.object({ by: z.literal('all') }),
  z.object({ by: z.literal('title'), title: z.string() }),
  /** '' counts the sessions without a tag. */
  z.object({ by: z.literal('tag'), tag: z.string() }),
  z.object({ by: z.literal('pauseReason'), reason: pauseReason }),
]);

export type Counts = z.infer<typeof counted>;

const behindForm = z.object({ from: day, to: day, title: z.string(), counts: counted });

/** A figure whose sessions are asked for: what it is called, its days, and what of them it counts. */
export type Behind = z.infer<typeof behindForm>;

/** What was kept of a figure that was looked at; null where nothing is. */
export function behindKept(text: string): Behind | null {
  return text === '' ? null : (behindForm.safeParse(JSON.parse(text)).data ?? null);
}

/** What a session has to do with a figure. */
export type Share = { sessionId: string; title: string; start: string; end: string | null; ms: number };

/** `earlier`: the day before which was not looked yet; null when everything was. */
export type Found = { shares: Share[]; earlier: string | null };

/** A quarter of a year at once, and at most two years for one answer. */
const stepDays = 92;
const mostSteps = 8;
const enough = 20;

/** The sessions behind a figure, the latest first. Looks back piece by piece, until there is enough to show. */
export async function sharesBehind(days: Days, counts: Counts, zone: string, client: Client): Promise<Answer<Found>> {
  const shares: Share[] = [];
  let to = days.to;
  for (let step = 0; step < mostSteps && shares.length < enough && to >= days.from; step += 1) {
    const left = lengthInDays({ from: days.from, to });
    const piece = { from: addDays(to, 1 - Math.min(stepDays, left)), to };
    const timeline = await client.query<'timeline'>({ type: 'timeline', ...piece, zone });
    if (!timeline.ok) return timeline;
    const tagged = counts.by === 'tag' ? await withTag(timeline.value, counts.tag, piece, client) : null;
    if (tagged !== null && !tagged.ok) return tagged;
    shares.push(...sharesIn(timeline.value, counts, tagged?.value ?? null));
    to = addDays(piece.from, -1);
  }
  return { ok: true, value: { shares, earlier: to >= days.from ? to : null } };
}

function sharesIn(timeline: TimelineView, counts: Counts, tagged: ReadonlySet<string> | null): Share[] {
  const shares = new Map<string, Share>();
  for (const entry of timeline) {
    if (!isCounted(entry, counts) || tagged?.has(entry.sessionId) === false) continue;
    const { sessionId, title, start, end } = entry;
    const ms = Math.max(0, (end === null ? Date.now() : Date.parse(end)) - Date.parse(start));
    const known = shares.get(sessionId);
    if (known === undefined) shares.set(sessionId, { sessionId, title, start, end, ms });
    else shares.set(sessionId, { ...known, end, ms: known.ms + ms });
  }
  return [...shares.values()].reverse();
}

function isCounted({ kind, reason, title }: TimelineView[number], counts: Counts): boolean {
  if (counts.by === 'pauseReason') return reason === counts.reason;
  if (kind !== 'work') return false;
  return counts.by !== 'title' || title === counts.title;
}

/** The sessions of a timeline that have a tag. Those that were begun before its days are asked for one by one. */
async function withTag(
  timeline: TimelineView,
  tag: string,
  days: Days,
  client: Client,
): Promise<Answer<ReadonlySet<string>>> {
  const has = (tags: string[]) => (tag === '' ? tags.length === 0 : tags.includes(tag));
  const unknown = new Set(timeline.filter(({ kind }) => kind === 'work').map(({ sessionId }) => sessionId));
  const found = new Set<string>();
  const see = ({ id, tags }: { id: string; tags: string[] }) => {
    unknown.delete(id);
    if (has(tags)) found.add(id);
  };
  const begun = await everySession(days, client);
  if (!begun.ok) return begun;
  begun.value.forEach(see);
  for (const sessionId of unknown) {
    const one = await client.query<'session'>({ type: 'session', sessionId });
    if (!one.ok) return one;
    see(one.value);
  }
  return { ok: true, value: found };
}
