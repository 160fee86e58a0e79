import type { Decidable } from '../../src-main/engine/index.ts';
import type { Outcome } from './streams.ts';

type Stretch = { sessionId: string; startMs: number; endMs: number; away?: string };

/** What the engine is compared with: stretches of work in a list, added as they are told, with no thought given to speed. */
export class Model {
  stretches: Stretch[] = [];
  running: { sessionId: string; sinceMs: number } | null = null;
  private latestMs = 0;
  private readonly gaps = new Map<string, { sessionId: string; startMs: number; endMs: number }>();
  private readonly awaysOf = new Map<string, number>();

  workedMs(sessionId: string, nowMs: number): number {
    const closed = this.stretches.filter((stretch) => stretch.sessionId === sessionId);
    const current = this.running?.sessionId === sessionId ? Math.max(0, nowMs - this.running.sinceMs) : 0;
    return closed.reduce((sum, stretch) => sum + stretch.endMs - stretch.startMs, current);
  }

  follow(outcome: Outcome, now: string, newId: string): void {
    const nowMs = Math.max(Date.parse(now), this.latestMs);
    if (outcome.kind === 'quit') this.end(nowMs, nowMs);
    if (outcome.kind === 'crashed') this.crash(Date.parse(outcome.lastAlive), nowMs);
    if (outcome.kind === 'accepted') this.told(outcome.command, outcome.decision.subjectId, nowMs, newId);
  }

  private told(command: Decidable, subjectId: string, nowMs: number, newId: string): void {
    if (command.type === 'saveProcedure' || command.type === 'removeProcedure') return;
    this.latestMs = nowMs;
    if (command.type === 'resolveAway') this.resolve(command, nowMs, newId);
    else this.move(command, subjectId, nowMs, newId);
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

  private resolve(command: Extract<Decidable, { type: 'resolveAway' }>, nowMs: number, newId: string): void {
    const gap = this.gaps.get(command.awayId);
    if (gap === undefined) throw new Error(`The model knows no away ${command.awayId}`);
    this.stretches = this.stretches.filter((stretch) => stretch.away !== command.awayId);
    const receiver = command.as === 'work' ? gap.sessionId : (command.sessionId ?? newId);
    if (command.as !== 'break') this.stretches.push({ ...gap, sessionId: receiver, away: command.awayId });
    if (command.resume && this.running?.sessionId !== gap.sessionId) this.run(gap.sessionId, nowMs);
  }

  private stop(endMs: number): void {
    if (this.running === null) return;
    const { sessionId, sinceMs } = this.running;
    this.stretches.push({ sessionId, startMs: sinceMs, endMs: Math.max(sinceMs, endMs) });
    this.running = null;
  }

  private run(sessionId: string, sinceMs: number): void {
    this.stop(sinceMs);
    this.running = { sessionId, sinceMs };
  }

  private end(endMs: number, nowMs: number): void {
    if (this.running !== null) this.latestMs = nowMs;
    this.stop(endMs);
  }

  private crash(lastAliveMs: number, nowMs: number): void {
    if (this.running === null) return;
    const { sessionId } = this.running;
    const number = (this.awaysOf.get(sessionId) ?? 0) + 1;
    const startMs = Math.min(Math.max(lastAliveMs, this.latestMs), nowMs);
    this.awaysOf.set(sessionId, number);
    this.gaps.set(`${sessionId}~away-${number}`, { sessionId, startMs, endMs: nowMs });
    this.end(startMs, nowMs);
  }
}
