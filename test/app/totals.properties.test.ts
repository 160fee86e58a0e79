import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backup, type CommandInput, type SessionSummary, type SummaryView, summaryView } from '#contract';
import type { App } from '../../src-main/app/index.ts';
import { currentOf, everySession, readAnswer, sessionFrom } from '../faults/ask.ts';
import { Clock, openAt } from '../faults/clocked-app.ts';
import { filesIn } from '../faults/data-files.ts';
import { asKilledNow } from '../faults/faulty-disk.ts';
import { memoryFolder } from '../faults/memory-folder.ts';
import { Recount } from './recount.ts';

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];

const kinds = [
  ...[
    'start',
    'start',
    'pause',
    'resume',
    'checkout',
    'checkout',
    'continue',
    'switch',
    'abort',
    'archive',
    'unarchive',
  ],
  ...['review', 'revise', 'amend', 'amend', 'amend', 'undo', 'undo', 'undo', 'away', 'away', 'import', 'signOff'],
  ...['backup', 'restore', 'restart', 'kill', 'kill', 'restart without totals', 'restart without cache'],
] as const;

const step = fc.record({
  kind: fc.constantFrom(...kinds),
  /** Which of those there are. */
  pick: fc.nat(1_000),
  /** How much, in whatever way. */
  part: fc.nat(4),
  passesMs: fc.oneof(fc.nat(2 * hourMs), fc.nat(40 * hourMs), fc.constant(20 * dayMs), fc.constant(0)),
});
type Step = { kind: (typeof kinds)[number]; pick: number; part: number; passesMs: number };

const recount = new Recount('Europe/Berlin');

/** Records that are changed at random, and what is asked of them. */
class Life {
  private readonly folder: string;
  private readonly clock = new Clock('2026-10-24T20:00:00.000Z');
  private app: App;
  private dataDir: string;
  private generation = 0;
  private imports = 0;
  private backupId = 'none';

  constructor(folder: string) {
    this.folder = folder;
    this.dataDir = join(folder, 'records-0');
    this.app = openAt(this.dataDir, this.clock);
  }

  async does({ kind, pick, part, passesMs }: Step): Promise<void> {
    this.clock.pass(passesMs);
    switch (kind) {
      case 'restart':
        return this.restart();
      case 'restart without totals':
        return this.restart((path) => path.endsWith('totals.json'));
      case 'restart without cache':
        return this.restart((path) => path.startsWith('cache'));
      case 'kill':
        return this.kill();
      case 'backup': {
        const taken = readAnswer(backup, await this.app.execute({ type: 'backup' }));
        if (taken.ok) this.backupId = taken.value.id;
        return;
      }
      default:
        await this.app.execute(await this.command(kind, pick, part));
    }
  }

  async asked(by: 'day' | 'title'): Promise<SummaryView['rows']> {
    const query = { type: 'summary', from: '2023-01-01', to: '2027-12-31', by } as const;
    const read = readAnswer(summaryView, await this.app.query(query));
    if (!read.ok) throw new Error(read.error.message);
    return read.value.rows.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  }

  counted() {
    return recount.of(this.app);
  }

  async restart(without: (path: string) => boolean = () => false): Promise<void> {
    await this.app.close();
    for (const path of filesIn(this.dataDir).filter(without)) fs.rmSync(join(this.dataDir, path));
    this.app = openAt(this.dataDir, this.clock);
  }

  async end(): Promise<void> {
    await this.app.close();
  }

  private async kill(): Promise<void> {
    this.generation += 1;
    const next = asKilledNow(this.dataDir, join(this.folder, `records-${this.generation}`));
    await this.app.close();
    this.dataDir = next;
    this.app = openAt(next, this.clock);
  }

  private async command(kind: Step['kind'], pick: number, part: number): Promise<CommandInput> {
    const sessions = await everySession(this.app);
    const any = (wanted: (session: SessionSummary) => boolean) => {
      const those = sessions.filter(wanted);
      return those[pick % Math.max(1, those.length)]?.id ?? 'nobody';
    };
    const open = any(({ status }) => status === 'in_progress');
    const closed = any(({ status }) => status === 'completed');
    switch (kind) {
      case 'pause':
        return { type: 'pause' };
      case 'resume':
        return { type: 'resume', sessionId: open };
      case 'checkout':
        return { type: 'checkout', sessionId: open, decision: 'complete' };
      case 'continue':
        return { type: 'checkout', sessionId: open, decision: 'continue', review: { try: 'Earlier' } };
      case 'switch':
        return { type: 'checkout', sessionId: open, decision: 'switch', next: { title: `Next ${part}` } };
      case 'abort':
        return { type: 'abort', sessionId: open };
      case 'archive':
      case 'unarchive':
        return { type: kind, sessionId: closed };
      case 'review':
        return { type: 'review', sessionId: closed, keep: `Kept ${pick}` };
      case 'revise':
        return { type: 'revise', sessionId: open, title: `Title ${part}` };
      case 'amend':
        return this.amendment(part % 2 === 0 ? closed : open, pick, part);
      case 'signOff':
        return { type: 'signOff', sessionId: closed, name: 'Ana' };
      case 'undo':
        return { type: 'undo' };
      case 'away':
        return this.awayAnswer(pick, part, closed);
      case 'import':
        return this.importOf();
      case 'restore':
        return { type: 'restore', backupId: this.backupId, discardNewer: part < 3 };
      default:
        return { type: 'start', title: `Title ${part}`, tags: ['drawn'] };
    }
  }

  /** The recorded stretches, made longer, shorter, fewer or more. */
  private async amendment(sessionId: string, pick: number, part: number): Promise<CommandInput> {
    const amend = { type: 'amend', sessionId, why: 'Drawn' } as const;
    if (sessionId === 'nobody') return { ...amend, intervals: [] };
    const { intervals } = await sessionFrom(this.app, sessionId);
    const shiftMs = (pick - 500) * minuteMs * (part === 4 ? 60 : 1);
    const at = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
    const whole = intervals.flatMap(({ start, end }) => (end === null ? [] : [{ start, end }]));
    const changed = whole.map(({ start, end }, index) => {
      if (part === 0) return { start, end: index === whole.length - 1 ? at(end, -shiftMs) : end };
      return { start: index === 0 ? at(start, shiftMs) : start, end };
    });
    return { ...amend, intervals: part === 3 ? changed.slice(1) : changed };
  }

  private async awayAnswer(pick: number, part: number, sessionId: string): Promise<CommandInput> {
    const waiting = (await currentOf(this.app)).away.map(({ id }) => id);
    const answered = (await everySession(this.app)).map(({ id }) => `${id}~away-1`);
    const all = [...waiting, ...waiting, ...answered];
    const away = {
      type: 'resolveAway',
      awayId: all[pick % Math.max(1, all.length)] ?? 'none',
      resume: part === 0,
    } as const;
    if (part === 1) return { ...away, as: 'work' };
    if (part === 2) return { ...away, as: 'session', title: 'Meanwhile' };
    return part === 3 ? { ...away, as: 'session', sessionId } : { ...away, as: 'break' };
  }

  private importOf(): CommandInput {
    this.imports += 1;
    const hour = String(this.imports % 24).padStart(2, '0');
    const rows = ['202401', '202402', '202610'].map((month) => ({
      start: `${month}${String(1 + (this.imports % 20)).padStart(2, '0')}T${hour}0000Z`,
      end: `${month}${String(1 + (this.imports % 20)).padStart(2, '0')}T${hour}3000Z`,
      annotation: 'Imported',
    }));
    return { type: 'import', format: 'timewarrior', content: JSON.stringify(rows) };
  }
}

/** So that most of what follows has something to be about: open, closed and imported sessions, an away, and a backup. */
const beginning: Step[] = (
  ['import', 'start', 'checkout', 'start', 'kill', 'start', 'kill', 'start', 'backup'] as const
).map((kind) => ({ kind, pick: 0, part: 0, passesMs: 50 * minuteMs }));

test('totals are what the sessions add up to: warm, after a start, and counted anew, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }), async (steps) => {
      const folder = await memoryFolder();
      const life = new Life(folder.path);
      try {
        for (const one of [...beginning, ...steps]) {
          await life.does(one);
          expect({ day: await life.asked('day'), title: await life.asked('title') }).toEqual(await life.counted());
        }
        await life.restart((path) => path.endsWith('totals.json') || path.startsWith('cache'));
        expect({ day: await life.asked('day'), title: await life.asked('title') }).toEqual(await life.counted());
      } finally {
        await life.end();
        await folder.remove();
      }
    }),
    { numRuns: 30, interruptAfterTimeLimit: 50_000 },
  );
});
