import type { Call } from './command.ts';
import type { Product } from './product.ts';
import { type Current, readCurrent, readSession, type Shown } from './read-answer.ts';
import { duration, oneLine } from './words.ts';

/** "Running: Write the quarterly report · 1 h 12 min · today 3 h 05 min" */
export function sessionLine(session: Shown, todayMs: number): string {
  const overdue = session.overdue ? ' · overdue' : '';
  const times = `${duration(session.workedMs)} · today ${duration(todayMs)}`;
  return `${standing(session)}: ${oneLine(session.title)} · ${times}${overdue}`;
}

/** What is going on, in a line, and a second one when something is asked. */
export function statusLines({ running, open, away, todayMs }: Current): string {
  const session = running ?? open[0];
  const line = session === undefined ? `Nothing is open · today ${duration(todayMs)}` : sessionLine(session, todayMs);
  const asked = away === 1 ? 'You were away once' : `You were away ${away} times`;
  return away === 0 ? `${line}\n` : `${line}\n${asked}. Say in the window what that was: intermission open\n`;
}

/** Prints how the session of an answer now stands, or the answer as it is. */
export async function tellSession(call: Call, product: Product, value: unknown): Promise<void> {
  if (call.has('json')) return printJson(call, value);
  const { todayMs } = readCurrent(await product.query({ type: 'current' }));
  call.print(`${sessionLine(readSession(value), todayMs)}\n`);
}

export function printJson({ print }: Call, value: unknown): void {
  print(`${JSON.stringify(value)}\n`);
}

function standing({ status, clock }: Shown): string {
  if (status === 'in_progress') return clock === 'running' ? 'Running' : 'Paused';
  return status === 'completed' ? 'Completed' : 'Aborted';
}
