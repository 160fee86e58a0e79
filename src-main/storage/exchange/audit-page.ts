import type { BrokenChain } from '#contract';
import { auditTimes, lengthWords } from './audit-times.ts';
import type { ExportFrame } from './exported.ts';
import { html, Markup } from './markup.ts';

/** What an audit comes to. */
export type AuditTotals = {
  sessions: number;
  completed: number;
  aborted: number;
  open: number;
  signedOff: number;
  amended: number;
  events: number;
  /** Of what is asked for only, without aborted sessions. */
  workedMs: number;
  broken: BrokenChain[];
};

/** The page around the sessions of an audit. It loads nothing, runs nothing, and is laid out for paper. */
export function auditPage(frame: ExportFrame, totals: AuditTotals, cards: string): string {
  const title = `Audit, ${spanWords(frame)}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header class="page"><h1>Audit of recorded work</h1>
<p>${spanWords(frame)} · times of ${frame.zone} · made ${auditTimes(frame.zone).at(frame.now)} by Intermission</p></header>
<section class="totals">${figures(totals)}</section>
${verdict(totals)}
<main>
${new Markup(cards)}${totals.sessions === 0 ? html`<p class="none">Nothing was recorded in these days.</p>` : null}</main>
<footer><p>Each event of a history carries the hash (SHA-256) of the one before it, and each session that of its last. A history is whole when all of them fit. What was taken back or amended stays in it. Lengths are hours, minutes and seconds; sessions that touch these days are shown whole. Aborted sessions are shown, and count in no total.</p></footer>
</body>
</html>
`.text;
}

function spanWords({ days: { from, to } }: ExportFrame): string {
  if (from === null && to === null) return 'everything on record';
  if (from === to) return from ?? '';
  if (from === null) return `up to ${to}`;
  return to === null ? `from ${from}` : `${from} to ${to}`;
}

function figures({ sessions, completed, aborted, open, signedOff, amended, workedMs }: AuditTotals): Markup[] {
  const rows: [string, string | number][] = [
    ['Worked', lengthWords(workedMs)],
    ['Sessions', sessions],
    ['Completed', completed],
    ['Open', open],
    ['Aborted', aborted],
    ['Amended', amended],
    ['Signed off', signedOff],
  ];
  return rows.map(([name, figure]) => html`<div><strong>${figure}</strong><span>${name}</span></div>`);
}

function verdict({ broken, sessions, events }: AuditTotals): Markup {
  if (broken.length === 0) {
    const what =
      sessions === 0 ? 'No history to follow.' : `Every history is whole: ${events} events in ${sessions} sessions.`;
    return html`<p class="verdict whole">${what}</p>`;
  }
  const rows = broken.map(
    ({ title, sessionId, message }) => html`<li><strong>${title}</strong> (${sessionId}): ${message}</li>`,
  );
  return html`<div class="verdict broken"><p><strong>${broken.length} of ${sessions} histories were changed by hand, or are not all there.</strong></p><ul>${rows}</ul></div>`;
}

const style = `
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #66707c; } }
:root { color-scheme: light; --ink: #1f252c; --quiet: #66707c; --line: #dfe3e8; --good: #246b4c; --bad: #a3282a; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 2.5rem 1.5rem; background: #fff; color: var(--ink); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK JP", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, ol, ul { margin: 0; padding: 0; }
h1 { font-size: 1.6rem; font-weight: 650; letter-spacing: -0.01em; }
.page p { margin-top: 0.25rem; color: var(--quiet); }
.totals { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; margin: 1.5rem 0 1rem; padding: 0.9rem 0; border-block: 1px solid var(--line); }
.totals div { display: grid; }
.totals strong { font-size: 1.15rem; font-weight: 600; line-height: 1.3; }
.totals span, dt, .name { color: var(--quiet); font-size: 0.8rem; }
.verdict { padding: 0.6rem 0.9rem; border-left: 3px solid; }
.verdict ul { margin-top: 0.4rem; padding-left: 1.1rem; }
.whole { color: var(--good); }
.whole::before { content: "✓ "; }
.broken { color: var(--bad); }
p.broken::before { content: "✗ "; }
article { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); }
article header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
h2 { font-size: 1.15rem; font-weight: 650; line-height: 1.35; }
.status { flex: none; font-weight: 600; }
.status.aborted { color: var(--quiet); }
.signed { margin-top: 0.4rem; }
.signed q { color: var(--quiet); }
p.whole, p.broken { font-size: 0.85rem; }
p.verdict { font-size: inherit; }
dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0.6rem 1.25rem; margin: 0.9rem 0 0; }
.long { grid-column: span 2; }
.mark { grid-column: 1 / -1; display: flex; gap: 0.75rem; align-items: baseline; }
.mark + .mark { margin-top: -0.35rem; }
.mark dt { min-width: 4rem; }
.mark dd { font-size: 0.8rem; }
h3 { margin: 1.25rem 0 0.3rem; font-size: 0.8rem; font-weight: 600; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td { padding: 0.28rem 0.75rem 0.28rem 0; border-top: 1px solid var(--line); vertical-align: top; }
td:last-child { padding-right: 0; text-align: right; }
td.time { width: 22rem; }
.checks td.time { width: 11rem; }
td:last-child { width: 5rem; }
tr.pause, .comment, time { color: var(--quiet); }
.fail { color: var(--bad); font-weight: 600; }
.pass { color: var(--good); }
.review { padding-top: 0.28rem; border-top: 1px solid var(--line); }
.review p, li p { white-space: pre-line; }
ol { list-style: none; counter-reset: event; }
ol > li { display: grid; grid-template-columns: 1.6rem 10.5rem 1fr; padding: 0.28rem 0; border-top: 1px solid var(--line); counter-increment: event; }
ol > li::before { content: counter(event); color: var(--quiet); }
li strong { font-weight: 600; }
.undone strong, .undone p { text-decoration: line-through; color: var(--quiet); }
.undone em { color: var(--quiet); font-size: 0.85rem; }
.change { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 0.2rem; }
.change ul { list-style: none; }
.none, footer { margin-top: 2.5rem; color: var(--quiet); }
footer { padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.8rem; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr 1fr; } ol > li { grid-template-columns: 1.6rem 1fr; } ol > li > div { grid-column: 2; } .change { grid-template-columns: 1fr; } }
@media print { body { max-width: none; padding: 0; font-size: 9.5pt; } article { margin-top: 1.6rem; } h2, h3, article header, dl { break-after: avoid; } tr, ol > li, dl > div, .verdict, .totals { break-inside: avoid; } * { print-color-adjust: exact; } }
`;
