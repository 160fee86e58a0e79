import type { BrowserContextOptions } from 'playwright-core';
import type { CommandInput, SessionView } from '#contract';
import { current, type Desk, type Size } from '../windows.ts';

/** A state of a window that is looked at: how the records come to be so, and what is done in the page. */
export type Scene = {
  name: string;
  browser?: BrowserContextOptions;
  /** How large the window is, where that is not as large as people make it. */
  sizes?: Readonly<Record<string, Size>>;
  set(desk: Desk): Promise<void>;
};

export const minuteMs = 60_000;
export const ago = (minutes: number) => new Date(Date.now() - minutes * minuteMs).toISOString();

export async function told({ host }: Desk, command: CommandInput): Promise<SessionView> {
  const answer = (await host.execute(command)) as { ok: boolean; value: SessionView };
  if (!answer.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(answer)}`);
  return answer.value;
}

export async function reportRunning(desk: Desk, minutes = 83): Promise<SessionView> {
  const report = await told(desk, {
    type: 'start',
    title: 'Write the quarterly report',
    plannedOutcome: 'A draft that Mira can comment on',
    estimateMs: 120 * minuteMs,
    tags: ['report', 'Q4'],
    steps: ['Collect the figures', 'Write the summary', 'Draw the charts', 'Send it to Mira'],
    at: ago(minutes),
  });
  await told(desk, { type: 'note', sessionId: report.id, text: 'Figures for October are still missing' });
  const [first] = report.steps;
  if (first === undefined) throw new Error('The report has no steps');
  return told(desk, {
    type: 'check',
    sessionId: report.id,
    stepId: first.id,
    result: 'pass',
    comment: 'All but October',
  });
}

/** Starts each title a few minutes after the one before, so that all but the last are open and paused. */
export async function started(desk: Desk, titles: string[]): Promise<void> {
  const minutes = (index: number) => (titles.length - index) * 17;
  for (const [index, title] of titles.entries()) await told(desk, { type: 'start', title, at: ago(minutes(index)) });
}

export async function atCheckout(desk: Desk, decision?: string): Promise<void> {
  await current(desk.page).checkOut.click();
  await desk.page.getByRole('heading', { name: 'Check out' }).waitFor();
  if (decision !== undefined) await desk.page.getByText(decision, { exact: true }).click();
}

export const longTitle =
  'Reconcile the supplier invoices of the third quarter with the delivery notes that were scanned in the wrong order';
