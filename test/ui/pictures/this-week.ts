import type { Office } from './office.ts';

const minuteMs = 60_000;

/** Monday to Wednesday, as they were lived: started, paused, switched, left for lunch, checked out. */
export async function workThisWeek(office: Office): Promise<void> {
  await office.do({ type: 'changeSettings', settings: { goalMinutes: 6 * 60 } });
  await office.do({
    type: 'saveProcedure',
    title: 'Weekly review',
    steps: ['Empty the inbox', 'Look at next week’s calendar', 'Read what was to be tried'],
  });
  await monday(office);
  await tuesday(office);
  await wednesday(office);
}

async function monday(office: Office): Promise<void> {
  office.at('2026-11-16', '08:40');
  const mail = await office.start('Answer the mail', { tags: ['mail'] });
  office.at('2026-11-16', '09:25');
  await office.do({ type: 'checkout', sessionId: mail.id, decision: 'complete' });
  const report = await office.start('Quarterly report', { tags: ['report', 'Q4'], estimateMs: 120 * minuteMs });
  office.at('2026-11-16', '11:50');
  await office.do({
    type: 'checkout',
    sessionId: report.id,
    decision: 'complete',
    review: {
      keep: 'The outline first, then the figures',
      problem: 'October’s figures came late again',
      try: 'Ask for the figures a week earlier',
    },
  });
  office.at('2026-11-16', '13:00');
  const notes = await office.start('Interview notes', { tags: ['research'] });
  office.at('2026-11-16', '15:10');
  await office.do({
    type: 'checkout',
    sessionId: notes.id,
    decision: 'complete',
    review: { keep: 'Typed them up the same day' },
  });
}

async function tuesday(office: Office): Promise<void> {
  office.at('2026-11-17', '08:55');
  const workshop = await office.start('Plan the workshop', { tags: ['workshop'] });
  office.at('2026-11-17', '12:05');
  await office.do({ type: 'pause' });
  office.at('2026-11-17', '12:50');
  await office.do({ type: 'resume' });
  office.at('2026-11-17', '14:30');
  await office.do({
    type: 'checkout',
    sessionId: workshop.id,
    decision: 'complete',
    review: { keep: 'Agenda on one page', try: 'Book the room before inviting' },
  });
  const errand = await office.start('Look for the old contract');
  office.at('2026-11-17', '14:50');
  await office.do({ type: 'abort', sessionId: errand.id, reason: 'Mira has it already' });
  office.at('2026-11-17', '15:00');
  const invoices = await office.start('Invoices', { tags: ['office'], estimateMs: 45 * minuteMs });
  office.at('2026-11-17', '16:20');
  await office.do({ type: 'pause', sessionId: invoices.id });
}

async function wednesday(office: Office): Promise<void> {
  office.at('2026-11-18', '08:45');
  const mail = await office.start('Answer the mail', { tags: ['mail'] });
  office.at('2026-11-18', '09:20');
  await office.do({ type: 'checkout', sessionId: mail.id, decision: 'complete' });
  office.at('2026-11-18', '09:30');
  await office.start('Interview notes', { tags: ['research'] });
  office.at('2026-11-18', '10:05');
  const report = await office.start('Quarterly report', {
    plannedOutcome: 'A draft that Mira can comment on',
    estimateMs: 180 * minuteMs,
    tags: ['report', 'Q4'],
    steps: ['Collect the figures', 'Write the summary', 'Draw the charts', 'Send it to Mira'],
  });
  const [figures] = report.steps;
  if (figures === undefined) throw new Error('The report has no steps');
  office.at('2026-11-18', '10:50');
  await office.do({
    type: 'check',
    sessionId: report.id,
    stepId: figures.id,
    result: 'pass',
    comment: 'October is estimated',
  });
  await office.do({ type: 'note', sessionId: report.id, text: 'October’s figures are promised for Thursday' });
  office.at('2026-11-18', '11:15');
  await office.do({ type: 'pause' });
  office.at('2026-11-18', '11:25');
  await office.do({ type: 'resume' });
  await lunch(office);
  office.at('2026-11-18', '14:20');
}

/** The screen was locked at twelve, and nobody has said yet what the time was. */
async function lunch(office: Office): Promise<void> {
  await office.at('2026-11-18', '12:08').leave();
  await office.at('2026-11-18', '12:52').comeBack();
  await office.do({ type: 'resume' });
}
