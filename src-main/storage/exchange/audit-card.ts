import type { BrokenChain, SessionEvent, SessionView } from '#contract';
import { eventWords, reviewLines } from './audit-events.ts';
import { type AuditTimes, lengthWords, pauseWords } from './audit-times.ts';
import { html, type Markup } from './markup.ts';

/** All that is recorded of a session, to be read. */
export function auditCard(
  session: SessionView,
  events: readonly SessionEvent[],
  broken: BrokenChain | null,
  times: AuditTimes,
): Markup {
  return html`<article>
<header><h2>${session.title}</h2><p class="status ${session.status}">${statusWords(session)}</p></header>
${signature(session, times)}${chain(session, broken)}
<dl>${facts(session, times)}</dl>
${stretches(session, times)}${checks(session, times)}${review(session)}${history(session, events, times)}
</article>
`;
}

function statusWords({ status, clock }: SessionView): string {
  if (status === 'in_progress') return clock === 'running' ? 'Running' : 'Open, paused';
  return status === 'completed' ? 'Completed' : 'Aborted';
}

function signature({ signedOff }: SessionView, times: AuditTimes): Markup | null {
  if (signedOff === null) return null;
  const remark = signedOff.remark === null ? null : html`<q>${signedOff.remark}</q>`;
  return html`<p class="signed"><strong>Signed off by ${signedOff.name}</strong>, ${times.at(signedOff.at)} ${remark}</p>`;
}

function chain({ history }: SessionView, broken: BrokenChain | null): Markup {
  return broken === null
    ? html`<p class="whole">History whole, ${history.length} ${history.length === 1 ? 'event' : 'events'}</p>`
    : html`<p class="broken"><strong>History not whole:</strong> ${broken.message}</p>`;
}

function facts(session: SessionView, times: AuditTimes): Markup[] {
  const { estimateMs, remainingMs, tags, device } = session;
  const at = (instant: string | null) => (instant === null ? null : times.at(instant));
  const length = (ms: number | null) => (ms === null ? null : lengthWords(ms));
  return [
    ...listed('', {
      Began: at(session.startedAt),
      Ended: at(session.endedAt),
      Worked: length(session.workedMs),
      Paused: length(session.pausedMs),
      Estimate: length(estimateMs),
      Remaining: length(remainingMs),
      'Planned checkout': at(session.plannedCheckoutAt),
      Machine: device?.name ?? null,
      Zone: session.zone,
      Tags: tags.length === 0 ? null : tags.join(', '),
    }),
    ...listed('long', {
      'Planned outcome': session.plannedOutcome,
      'Goes on because': session.continueReason,
      'Aborted because': session.abortReason,
      Continues: session.continuesId,
    }),
    ...listed('mark', { Session: session.id, 'Last hash': session.head }),
  ];
}

function listed(kind: string, rows: Record<string, string | null>): Markup[] {
  const told = Object.entries(rows).filter(([, text]) => text !== null);
  return told.map(([name, text]) => html`<div class="${kind}"><dt>${name}</dt><dd>${text}</dd></div>`);
}

function stretches({ intervals, pauses }: SessionView, times: AuditTimes): Markup | null {
  const work = intervals.map((one) => ({ ...one, what: 'Work', kind: 'work' }));
  const rest = pauses.map((one) => ({ ...one, what: `Pause: ${pauseWords[one.reason]}`, kind: 'pause' }));
  const rows = [...work, ...rest].sort((one, other) => (one.start < other.start ? -1 : 1));
  if (rows.length === 0) return null;
  const cells = rows.map(({ start, end, what, kind }) => {
    const length = end === null ? 'goes on' : lengthWords(Date.parse(end) - Date.parse(start));
    return html`<tr class="${kind}"><td>${what}</td><td class="time">${times.span({ start, end })}</td><td class="length">${length}</td></tr>`;
  });
  return html`<h3>Work and pauses</h3><table><tbody>${cells}</tbody></table>`;
}

function checks({ steps }: SessionView, times: AuditTimes): Markup | null {
  if (steps.length === 0) return null;
  const rows = steps.map(({ text, check }) => {
    const comment = check?.comment == null ? null : html`<div class="comment">${check.comment}</div>`;
    const result = check === null ? html`<td>open</td>` : html`<td class="${check.result}">${check.result}</td>`;
    return html`<tr><td>${text}${comment}</td><td class="time">${check === null ? '' : times.at(check.at)}</td>${result}</tr>`;
  });
  return html`<h3>Checks</h3><table class="checks"><tbody>${rows}</tbody></table>`;
}

function review({ review: written }: SessionView): Markup | null {
  const lines = reviewLines(written);
  return lines.length === 0 ? null : html`<h3>Review</h3><div class="review">${lines}</div>`;
}

function history(session: SessionView, events: readonly SessionEvent[], times: AuditTimes): Markup {
  const counts = countingEvents(events);
  const items = events.map((event, index) => {
    const { what, more } = eventWords(event, session, times);
    const isUndone = !counts.has(index);
    const mark = isUndone ? html` <em>taken back</em>` : null;
    return html`<li class="${isUndone ? 'undone' : ''}"><time>${times.at(event.at)}</time><div><strong>${what}</strong>${mark}${more}</div></li>`;
  });
  return html`<h3>History</h3><ol>${items}</ol>`;
}

/** The places of the events that were not taken back, or were and count again. */
function countingEvents(events: readonly SessionEvent[]): Set<number> {
  const counting = new Set(events.keys());
  for (const event of events) {
    if (event.type === 'undone') for (const place of event.events) counting.delete(place);
    if (event.type === 'redone') for (const place of event.events) counting.add(place);
  }
  return counting;
}
