import type { Call, Command } from '../command.ts';
import { openSession, runningSession, sessionToResume } from '../find-session.ts';
import { type Product, withProduct } from '../product.ts';
import { readCurrent } from '../read-answer.ts';
import { exitCode, Stop } from '../stop.ts';
import { sessionLine, tellSession } from '../tell.ts';
import { readDuration } from '../words.ts';

export const checkout: Command = {
  name: 'checkout',
  usage: '[words]',
  summary: 'complete a session: the running one, or the one that the words mean',
  options: {
    keep: { takes: 'TEXT', about: 'what went well' },
    problem: { takes: 'TEXT', about: 'what was in the way' },
    try: { takes: 'TEXT', about: 'what to do differently the next time' },
    continue: { about: 'go on later: opens a follow-up session; needs a review' },
    remaining: { takes: 'TIME', about: 'how much is left: 90, 45m, 1.5h, 1h30m' },
    reason: { takes: 'TEXT', about: 'why it goes on, with --continue' },
    switch: { takes: 'WORDS', about: 'go on with the open session that the words mean' },
  },
  run(call) {
    if (call.has('continue') && call.has('switch')) {
      throw new Stop(exitCode.usage, 'Either --continue or --switch: one cannot do both');
    }
    return withProduct(call, (product) => checkOut(call, product));
  },
};

async function checkOut(call: Call, product: Product): Promise<void> {
  const session = call.words === '' ? await runningSession(product) : await openSession(call.words, product, call);
  const remaining = call.text('remaining');
  const value = await product.execute({
    type: 'checkout',
    sessionId: session.id,
    ...(await decision(call, product)),
    review: { keep: call.text('keep'), problem: call.text('problem'), try: call.text('try') },
    remainingMs: remaining === undefined ? undefined : readDuration('remaining', remaining),
    continueReason: call.text('reason'),
  });
  await tellSession(call, product, value);
  if (call.has('switch') && !call.has('json')) await tellRunning(call, product);
}

async function decision(call: Call, product: Product): Promise<object> {
  const words = call.text('switch');
  if (words === undefined) return { decision: call.has('continue') ? 'continue' : 'complete' };
  const { id } = await sessionToResume(words, product, call);
  return { decision: 'switch', next: { sessionId: id } };
}

async function tellRunning(call: Call, product: Product): Promise<void> {
  const { running, todayMs } = readCurrent(await product.query({ type: 'current' }));
  if (running !== null) call.print(`${sessionLine(running, todayMs)}\n`);
}
