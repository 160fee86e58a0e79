import type { SessionEvent, SessionView } from '#contract';
import { brokenChain, noHash } from '../chain.ts';
import { auditCard } from './audit-card.ts';
import { type AuditTotals, auditPage } from './audit-page.ts';
import { auditTimes } from './audit-times.ts';
import { commas, type ExportFormatWriter, type ExportFrame, stretchesOf } from './exported.ts';

type Broken = AuditTotals['broken'][number] | null;

/** An audit to be read, or printed: every session with its whole history, and whether that is as it was recorded. */
export function writeAuditPage(frame: ExportFrame): ExportFormatWriter<string> {
  const totals = noTotals();
  const times = auditTimes(frame.zone);
  let cards = '';
  return {
    mime: 'text/html',
    extension: 'html',
    head: '',
    itemsOf(session, events) {
      const broken = followed(session, events);
      count(totals, session, broken, frame);
      return [{ at: session.startedAt, item: auditCard(session, events, broken, times).text }];
    },
    text(items) {
      // What it all comes to stands above, and is known in the end.
      cards += items.join('');
      return '';
    },
    tail: () => auditPage(frame, totals, cards),
  };
}

/** The same for programs: each session as the query `session` answers it, with what its chain says. */
export function writeAuditJson(frame: ExportFrame): ExportFormatWriter<string> {
  const totals = noTotals();
  const { now, zone, days } = frame;
  const head = JSON.stringify({ kind: 'intermission-audit', format: 1, exportedAt: now, zone, ...days });
  return {
    mime: 'application/json',
    extension: 'json',
    head: `${head.slice(0, -1)},"sessions":[`,
    itemsOf(session, events) {
      const broken = followed(session, events);
      count(totals, session, broken, frame);
      const chain = { whole: broken === null, after: broken?.after ?? [], message: broken?.message ?? null };
      return [{ at: session.startedAt, item: JSON.stringify({ ...session, chain }) }];
    },
    text: commas(),
    tail: () => `],"totals":${JSON.stringify(totals)}}\n`,
  };
}

function followed({ id, title, head }: SessionView, events: SessionEvent[]): Broken {
  return brokenChain({ id, events, head: head ?? noHash }, () => title, null);
}

function noTotals(): AuditTotals {
  return {
    sessions: 0,
    completed: 0,
    open: 0,
    aborted: 0,
    signedOff: 0,
    amended: 0,
    events: 0,
    workedMs: 0,
    broken: [],
  };
}

function count(totals: AuditTotals, session: SessionView, broken: Broken, frame: ExportFrame): void {
  totals.sessions += 1;
  totals[session.status === 'in_progress' ? 'open' : session.status] += 1;
  totals.events += session.history.length;
  if (session.signedOff !== null) totals.signedOff += 1;
  if (session.history.some(({ type }) => type === 'amended')) totals.amended += 1;
  if (broken !== null) totals.broken.push(broken);
  if (session.status === 'aborted') return;
  const { span } = frame;
  for (const { start, end } of stretchesOf(session, frame)) {
    const [, from = start] = [start, span.start].sort();
    const [to = end] = [end, span.end].sort();
    totals.workedMs += Date.parse(to) - Date.parse(from);
  }
}
