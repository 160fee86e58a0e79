import { type Away, type SessionEvent, type SessionView, sessionEvent } from '#contract';

/** An event of a session's history: null where this window does not know its type. `undone`: it counts no more. */
export type Told = { place: number; at: string; event: SessionEvent | null; undone: boolean };

/** The history in order, with what was taken back marked as such (docs/data-format.md, "Reading a session"). */
export function toldOf({ history }: SessionView): Told[] {
  const events = history.map((event) => sessionEvent.safeParse(event).data ?? null);
  const gone = new Set<number>();
  for (const event of events) {
    if (event?.type === 'undone') for (const place of event.events) gone.add(place);
    if (event?.type === 'redone') for (const place of event.events) gone.delete(place);
  }
  return events.map((event, place) => ({ place, at: history[place]?.at ?? '', event, undone: gone.has(place) }));
}

/** The events that count. */
function countedOf(session: SessionView): SessionEvent[] {
  return toldOf(session).flatMap(({ event, undone }) => (event === null || undone ? [] : [event]));
}

/** The session that was opened to go on with this one later. */
export function followUpOf(session: SessionView): string | null {
  const completed = countedOf(session).findLast((event) => event.type === 'completed');
  return completed?.type === 'completed' && completed.decision === 'continue' ? completed.nextId : null;
}

/** Every step that the session ever had, by its id. */
export function stepTextsOf({ history }: SessionView): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const raw of history) {
    const event = sessionEvent.safeParse(raw).data;
    if (event?.type === 'started' || event?.type === 'forked')
      for (const { id, text } of event.steps) texts.set(id, text);
    if (event?.type === 'stepAdded') texts.set(event.step.id, event.step.text);
  }
  return texts;
}

/** The absences of a session, answered or not. Those that were work are no pauses any more; its history has them all. */
export function awaysOf(session: SessionView): Away[] {
  return countedOf(session).reduce<Away[]>((aways, event) => withEvent(aways, event, session.id), []);
}

function withEvent(aways: Away[], event: SessionEvent, sessionId: string): Away[] {
  const changed = (id: string, change: Partial<Away>) =>
    aways.map((away) => (away.id === id ? { ...away, ...change } : away));
  switch (event.type) {
    case 'paused':
      return event.away === null ? aways : [...aways, awayOf(event.away, event.worked.end, event.reason, sessionId)];
    case 'undone':
      return event.stops?.away == null
        ? aways
        : [...aways, awayOf(event.stops.away, event.stops.end, event.stops.reason, sessionId)];
    case 'leftEarlier':
      return changed(event.awayId, { start: event.since });
    case 'cameBack':
      return changed(event.awayId, { end: event.end });
    case 'awayAnswered':
      return changed(event.awayId, { resolution: { as: event.as, sessionId: event.sessionId, at: event.at } });
    default:
      return aways;
  }
}

function awayOf(made: Pick<Away, 'id' | 'end'>, start: string, reason: Away['reason'], sessionId: string): Away {
  return { ...made, start, reason, sessionId, resolution: null };
}
