import {
  type CommandInput,
  command as commandSchema,
  type Instant,
  type PauseReason,
  parse,
  type Result,
  type SessionView,
  sessionView,
} from '#contract';
import {
  type Change,
  comeBack,
  type Decision,
  decide,
  emptyState,
  evolveAll,
  isDecidable,
  leave,
  type Moment,
  openSessions,
  type State,
  settleCrash,
  viewSession,
} from '../../src-main/engine/index.ts';

/** An instant on the day all scenarios play: `at('09:30')`, or to the millisecond `at('09:30:00.001')`. */
export function at(time: string): Instant {
  const [hours = '00', minutes = '00', seconds = '00.000'] = time.split(':');
  return `2026-11-20T${hours}:${minutes}:${seconds.includes('.') ? seconds : `${seconds}.000`}Z`;
}

/** Freezes all the way down, so that whatever writes to it throws. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** An engine with a state, a clock to turn and fresh identities: all that the app adds, without disk and queue. */
export class World {
  state: State = frozen(emptyState);
  now: Instant = at('09:00');
  recorded: Moment['recorded'] = [];

  /** Says a command as a face would: parsed by the contract, decided, and evolved when it was not refused. */
  tell(time: string, input: CommandInput): Result<Decision> {
    this.now = at(time);
    return this.say(input);
  }

  /** As `tell`, at the time it is. */
  say(input: CommandInput): Result<Decision> {
    const parsed = parse(commandSchema, input);
    if (!parsed.ok) return parsed;
    if (!isDecidable(parsed.value)) throw new Error(`${input.type} is not decided by the engine`);
    const decided = decide(this.state, parsed.value, this.moment());
    if (decided.ok) this.apply(decided.value.changes);
    return decided;
  }

  /** As `tell`, where a refusal would be a mistake of the scenario. Answers with the session it was about. */
  do(time: string, input: CommandInput): SessionView {
    const told = this.tell(time, input);
    if (!told.ok) throw new Error(`${input.type} was refused: ${told.error.message}`);
    return this.view(told.value.subjectId);
  }

  apply(changes: Change[]): void {
    this.state = frozen(evolveAll(this.state, changes));
  }

  /** The product was killed at one time, and starts again at another. */
  crash(killed: string, started: string): void {
    this.now = at(started);
    this.apply(settleCrash(this.state, at(killed), this.now));
    this.restart();
  }

  /** The product was ended since: what can be undone was done before that. */
  restart(): void {
    const undo = this.state.undo.map((step) => ({ ...step, beforeEnd: true }));
    this.state = frozen({ ...this.state, undo });
  }

  /** The desktop notices at one time that the person left at another. */
  leave(reason: PauseReason, since: string, noticed: string): void {
    this.now = at(noticed);
    this.apply(leave(this.state, reason, at(since), this.now));
  }

  comeBack(time: string): void {
    this.now = at(time);
    this.apply(comeBack(this.state, this.now, this.now));
  }

  /** How a session stands now, checked against the contract. */
  view(sessionId: string): SessionView {
    const session = this.state.sessions[sessionId];
    if (session === undefined) throw new Error(`The scenario has no session ${sessionId}`);
    return sessionView.strict().parse(viewSession(session, this.state.running, this.now));
  }

  views(): SessionView[] {
    const ids = Object.keys(this.state.sessions).sort((one, other) =>
      one.localeCompare(other, 'en', { numeric: true }),
    );
    return ids.map((id) => this.view(id));
  }

  open(): SessionView[] {
    return openSessions(this.state).map((session) => this.view(session.id));
  }

  /** What a decision takes from outside. Identities count up, so that a scenario can name sessions not there yet. */
  moment(): Moment {
    const newId = `id-${Object.keys(this.state.sessions).length + 1}`;
    return { now: this.now, zone: 'Europe/Berlin', newId, recorded: this.recorded };
  }
}

/**
 * The whole state in a line a session, oldest first: `Report · paused · 09:00–09:30 · switch 09:30–`.
 * Work first, then the pauses with their reasons.
 */
export function sketch(world: World): string[] {
  return world.views().map(line);
}

function line(view: SessionView): string {
  const standing = view.status === 'in_progress' ? view.clock : view.status;
  const work = view.intervals.map(span);
  const pauses = view.pauses.map((pause) => `${pause.reason} ${span(pause)}`);
  return [view.title, standing, work.join(' ') || 'no work', ...pauses].join(' · ');
}

function span({ start, end }: { start: Instant; end: Instant | null }): string {
  return `${timeOf(start)}–${end === null ? '' : timeOf(end)}`;
}

function timeOf(instant: Instant): string {
  return instant.slice(11, -1).replace(/:00\.000$/, '');
}

/** Code and message of a refusal, or a word of surprise when it was none. */
export function refusal(result: Result<unknown>): string {
  return result.ok ? 'was accepted' : `${result.error.code}: ${result.error.message}`;
}
