import { type SummaryView, summaryView } from '#contract';
import { type Asked, everySession, readAnswer } from './ask.ts';

/** Work and pauses of every day, as the app sums them up in a zone. */
async function daysIn(asked: Asked, zone: string): Promise<SummaryView> {
  const answer = await asked.query({ type: 'summary', from: '1970-01-01', to: '2030-12-31', by: 'day', zone });
  const read = readAnswer(summaryView, answer);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/**
 * The totals as kept, and the same counted anew from the sessions: Vienna's days are Berlin's, but nobody keeps totals
 * for them. And identities that there is more than one session of.
 */
export async function sums(asked: Asked) {
  const ids = (await everySession(asked)).map(({ id }) => id);
  return {
    kept: await daysIn(asked, 'Europe/Berlin'),
    counted: await daysIn(asked, 'Europe/Vienna'),
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
  };
}
