import type { Amend } from '#contract';
import type { Decidable } from '../../src-main/engine/index.ts';
import type { Outcome } from './streams.ts';

type Stretch = { startMs: number; endMs: number };
type Gap = Stretch & { sessionId: string; givenTo: string | null };

/** One thing that happened. What can be taken back says what is left of it when the product was ended since. */
type Entry = {
  happen: (model: Model) => void;
  isCommand: boolean;
  isEnd: boolean;
  stop: ((model: Model) => void) | null;
};

const mostUndone = 20;

/**
 * What the engine is compared with: stretches of work in a list, added as they are told, with no thought given to speed.
 * What is undone is left out, and everything told once more.
 */
export class Model {
  stretches = new Map<string, Stretch[]>();
  running: { sessionId: string; sinceMs: number } | null = null;
  private latestMs = 0;
  private log: Entry[] = [];
  private readonly gaps = new Map<string, Gap>();
  private readonly awaysOf = new Map<string, number>();

  workedMs(sessionId: string, nowMs: number): number {
    const current = this.running?.sessionId === sessionId ? Math.max(0, nowMs - this.running.sinceMs) : 0;
    return this.of(sessionId).reduce((sum, stretch) => sum + stretch.endMs - stretch.startMs, current);
  }

  follow(outcome: Outcome, now: string, newId: string): void {
    const nowMs = Math.max(Date.parse(now), this.latestMs);
    if (outcome.kind === 'quit') this.takeIn(ending((model) => model.end(nowMs, nowMs)));
    if (outcome.kind === 'crashed') {
      const startMs = Math.min(Math.max(Date.parse(outcome.lastAlive), this.latestMs), nowMs);
      const awayId = this.nextAwayId();
      this.takeIn(ending((model) => model.crash(awayId, startMs, nowMs)));
    }
    if (outcome.kind === 'accepted') this.told(outcome.command, outcome.decision.subjectId, nowMs, newId);
  }

  private told(command: Decidable, subjectId: string, nowMs: number, newId: string): void {
    if (command.type === 'saveProcedure' || command.type === 'removeProcedure') return;
    // An edit that had nothing to change is about no session, and is nothing to undo.
    if (command.type === 'edit' && subjectId === '') return;
    this.latestMs = nowMs;
    if (command.type === 'undo') this.undo();
    else this.does(command, subjectId, nowMs, newId);
  }

  private does(command: Decidable, subjectId: string, nowMs: number, newId: string): void {
    const atMs = command.type === 'start' && command.at !== undefined ? Date.parse(command.at) : nowMs;
    const ran = this.running?.sessionId;
    // No clock stops before it began to run, and what was stopped then is stopped then, whatever else is undone.
    const stopMs = Math.max(atMs, this.running?.sinceMs ?? atMs);
    const happen = (model: Model) => model.obey(command, subjectId, nowMs, newId);
    this.takeIn({ happen, isCommand: command.type !== 'signOff', isEnd: false, stop: null });
    const stopped = ran !== undefined && ran !== this.running?.sessionId;
    const entry = this.log.at(-1);
    if (stopped && entry !== undefined) entry.stop = (model) => model.stop(stopMs);
  }

  private takeIn(entry: Entry): void {
    this.log.push(entry);
    entry.happen(this);
  }

  private undo(): void {
    const index = this.log.findLastIndex((entry) => entry.isCommand);
    const entry = this.log[index];
    if (entry === undefined) throw new Error('The model has nothing to undo');
    const wasEnded = this.log.slice(index).some(({ isEnd }) => isEnd);
    const left = wasEnded && entry.stop !== null ? [{ ...entry, happen: entry.stop, isCommand: false }] : [];
    this.log.splice(index, 1, ...left);
    this.tellAgain();
  }

  private tellAgain(): void {
    this.stretches = new Map();
    this.running = null;
    this.gaps.clear();
    for (const { happen } of this.log) happen(this);
  }

  private obey(command: Decidable, subjectId: string, nowMs: number, newId: string): void {
    if (command.type === 'resolveAway') this.resolve(command, nowMs, newId);
    else if (command.type === 'amend') this.amend(command, nowMs, newId);
    else this.move(command, subjectId, nowMs, newId);
    for (const old of this.log.filter(({ isCommand }) => isCommand).slice(0, -mostUndone)) old.isCommand = false;
  }

  private move(command: Decidable, subjectId: string, nowMs: number, newId: string): void {
    switch (command.type) {
      case 'start':
        this.run(newId, command.at === undefined ? nowMs : Date.parse(command.at));
        break;
      case 'resume':
        this.run(subjectId, nowMs);
        break;
      case 'toggle':
        if (this.running === null) this.run(subjectId, nowMs);
        else this.stop(nowMs);
        break;
      case 'pause':
      case 'abort':
      case 'checkout':
        if (this.running?.sessionId === subjectId) this.stop(nowMs);
        if (command.type !== 'checkout' || command.next === undefined) break;
        this.run('sessionId' in command.next ? command.next.sessionId : newId, nowMs);
    }
  }

  private amend({ sessionId, intervals, give = [] }: Amend, nowMs: number, newId: string): void {
    const closed = intervals.flatMap(({ start, end }) =>
      end === null ? [] : [{ startMs: Date.parse(start), endMs: Date.parse(end) }],
    );
    this.stretches.set(sessionId, closed);
    for (const { start, end, sessionId } of give) {
      this.add(sessionId ?? newId, { startMs: Date.parse(start), endMs: Date.parse(end) });
    }
    if (this.running?.sessionId !== sessionId) return;
    const last = intervals.at(-1);
    this.running = { sessionId, sinceMs: last?.end === null ? Date.parse(last.start) : nowMs };
  }

  private resolve(command: Extract<Decidable, { type: 'resolveAway' }>, nowMs: number, newId: string): void {
    const gap = this.gaps.get(command.awayId);
    if (gap === undefined) throw new Error(`The model knows no away ${command.awayId}`);
    if (gap.givenTo !== null)
      this.stretches.set(
        gap.givenTo,
        this.of(gap.givenTo).flatMap((one) => without(one, gap)),
      );
    const receiver = command.as === 'work' ? gap.sessionId : (command.sessionId ?? newId);
    gap.givenTo = command.as === 'break' ? null : receiver;
    if (gap.givenTo !== null) this.add(gap.givenTo, gap);
    if (command.resume && this.running?.sessionId !== gap.sessionId) this.run(gap.sessionId, nowMs);
  }

  private of(sessionId: string): Stretch[] {
    return this.stretches.get(sessionId) ?? [];
  }

  private add(sessionId: string, { startMs, endMs }: Stretch): void {
    this.stretches.set(sessionId, [...this.of(sessionId), { startMs, endMs }]);
  }

  private stop(endMs: number): void {
    if (this.running === null) return;
    const { sessionId, sinceMs } = this.running;
    this.add(sessionId, { startMs: sinceMs, endMs: Math.max(sinceMs, endMs) });
    this.running = null;
  }

  private run(sessionId: string, sinceMs: number): void {
    this.stop(sinceMs);
    this.running = { sessionId, sinceMs };
  }

  private end(endMs: number, nowMs: number): void {
    if (this.running !== null) this.latestMs = Math.max(this.latestMs, nowMs);
    this.stop(endMs);
  }

  private crash(awayId: string, startMs: number, nowMs: number): void {
    if (this.running === null) return;
    const { sessionId } = this.running;
    this.gaps.set(awayId, { sessionId, startMs, endMs: nowMs, givenTo: null });
    this.end(startMs, nowMs);
  }

  /** What the away of a crash is called, now that it happens; told again, it is called the same. */
  private nextAwayId(): string {
    if (this.running === null) return '';
    const { sessionId } = this.running;
    const number = (this.awaysOf.get(sessionId) ?? 0) + 1;
    this.awaysOf.set(sessionId, number);
    return `${sessionId}~away-${number}`;
  }
}

function ending(happen: (model: Model) => void): Entry {
  return { happen, isCommand: false, isEnd: true, stop: null };
}

function without(one: Stretch, gap: Stretch): Stretch[] {
  if (one.endMs <= gap.startMs || gap.endMs <= one.startMs) return [one];
  const parts = [
    { startMs: one.startMs, endMs: gap.startMs },
    { startMs: gap.endMs, endMs: one.endMs },
  ];
  return parts.filter(({ startMs, endMs }) => startMs < endMs);
}
