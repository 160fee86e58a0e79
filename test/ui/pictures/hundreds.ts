import type { Office } from './office.ts';

const minuteMs = 60_000;
const openSessions = 240;
const stepsOfLast = 300;

/** Hundreds of sessions that were begun and left open, the last of them with hundreds of steps and notes. */
export async function beginHundreds(office: Office): Promise<void> {
  const firstMs = Date.parse('2026-11-18T04:00:00.000Z');
  for (let count = 1; count < openSessions; count += 1) {
    await office.start(`Translate chapter ${count}`, { at: new Date(firstMs + count * minuteMs).toISOString() });
  }
  const steps = Array.from({ length: stepsOfLast }, (_, index) => `Section ${index + 1}`);
  const at = new Date(firstMs + openSessions * minuteMs).toISOString();
  const { id } = await office.start(`Translate chapter ${openSessions}`, { at, steps, tags: ['book'] });
  for (let count = 1; count <= 12; count += 1) {
    await office.do({ type: 'note', sessionId: id, text: `A word to look up on page ${count}` });
  }
}
