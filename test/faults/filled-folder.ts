import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './ask.ts';
import { type Clock, openAt } from './clocked-app.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * A data directory with a life behind it: closed sessions in two months, two open ones, a procedure, a heartbeat, and
 * the backup of an orderly end.
 */
export async function fill(dataDir: string, clock: Clock): Promise<void> {
  for (const titles of [['Plan', 'Draft'], ['Review'], ['Publish', 'Rest']]) {
    const app = openAt(dataDir, clock);
    for (const title of titles) {
      const { id } = await say(app, { type: 'start', title, steps: ['One', 'Two'], tags: ['writing'] });
      clock.pass(25 * minute);
      await say(app, { type: 'note', sessionId: id, text: `Ärger mit 報告書 🦊 in "${title}"` });
      await say(app, { type: 'checkout', decision: 'complete', review: { keep: 'Early start', try: 'Shorter' } });
      clock.pass(5 * minute);
    }
    const { id } = await say(app, { type: 'start', title: `Open ${titles.join(' ')}`, plannedOutcome: 'A page' });
    clock.pass(10 * minute);
    if (titles.length === 1) await say(app, { type: 'abort', sessionId: id, reason: 'No need' });
    else await say(app, { type: 'pause' });
    await app.execute({ type: 'saveProcedure', title: 'Morning', steps: ['Mail', 'Plan'] });
    await app.close();
    clock.pass(20 * day);
  }
  const beat = `{"at":"${clock.now()}"}`;
  const sha256 = createHash('sha256').update(beat).digest('hex');
  writeFileSync(join(dataDir, 'alive.json'), `{"format":1,"sha256":"${sha256}","content":${beat}}\n`);
}
