import { day, namedDays } from '#contract';
import { addDays, type Span, spanKinds, todayIn } from '../shared/span.ts';

/** What the address of the page says of the span, as far as it makes sense. */
export function spanIn(search: string): Span | null {
  const wanted = new URLSearchParams(search);
  const kind = spanKinds.find((known) => known === wanted.get('span'));
  const from = day.safeParse(wanted.get('from'));
  const to = day.safeParse(wanted.get('to'));
  if (kind === undefined || !from.success || !to.success || from.data > to.data) return null;
  return { kind, from: from.data, to: to.data };
}

/** The day that an address asks for by its name (`#yesterday`): as it is now in the zone. */
export function dayNamedIn(hash: string, zone: string): Span | null {
  const name = namedDays.find((known) => hash === `#${known}`);
  if (name === undefined) return null;
  const named = addDays(todayIn(zone), name === 'today' ? 0 : -1);
  return { kind: 'day', from: named, to: named };
}

export function addressOf({ kind, from, to }: Span): string {
  return `?${new URLSearchParams({ window: 'reports', span: kind, from, to })}`;
}
