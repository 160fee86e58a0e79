import { type Command, type Interval, ok, type Result, type Undo } from '#contract';
import { amend, receiversOf } from './commands/amend.ts';
import { checkout } from './commands/checkout.ts';
import { abort, archive, editReview } from './commands/closed.ts';
import { note, revise, snooze } from './commands/describe.ts';
import { edit } from './commands/edit.ts';
import { sessionOfAway } from './commands/leave.ts';
import { pause } from './commands/pause.ts';
import { removeProcedure, saveProcedure } from './commands/procedures.ts';
import { lastReceiver, resolveAway } from './commands/resolve-away.ts';
import { type AnswerOverlap, resolveOverlap } from './commands/resolve-overlap.ts';
import { resume, toggled } from './commands/resume.ts';
import { signOff } from './commands/sign-off.ts';
import { start } from './commands/start.ts';
import { addStep, check, removeStep } from './commands/steps.ts';
import { spanOfUndo, undo } from './commands/undo.ts';
import { evolveAll } from './evolve.ts';
import { later } from './instants.ts';
import type { Moment } from './moment.ts';
import { remembering, stepToUndo } from './remembering.ts';
import { type Change, type State, sessionOf } from './state.ts';

const ofTheApp = [
  'import',
  'cancelWork',
  'backup',
  'restore',
  'changeSettings',
  'reportPresence',
  'takeOver',
  'moveRecords',
  'resolveOverlap',
] as const;

/** Commands about sessions and procedures; an import brings whole sessions, which the app compares with what is on record. */
export type Decidable = Exclude<Command, { type: (typeof ofTheApp)[number] }> | AnswerOverlap;

export function isDecidable(command: Command): command is Exclude<Decidable, AnswerOverlap> {
  return !ofTheApp.some((type) => type === command.type);
}

/** What a command was about, and what it makes happen. */
export type Decision = { changes: Change[]; subjectId: string };

/**
 * Decides what a command makes happen, or why it must not. Pure: nothing changes until the changes are evolved.
 * A clock that was set back does not take time back: nothing is recorded before the latest instant on record.
 */
export function decide(state: State, command: Decidable, moment: Moment): Result<Decision> {
  const now = later(moment.now, state.latest);
  const changes = changesOf(state, command, { ...moment, now });
  if (!changes.ok) return changes;
  if (command.type === 'undo')
    return ok({ changes: changes.value, subjectId: subjectOfUndo(state, command, changes.value) });
  const subjectId = subjectOf(command, changes.value);
  return ok({ changes: [...changes.value, ...remembering(state, changes.value, subjectId, now)], subjectId });
}

function changesOf(state: State, command: Decidable, moment: Moment): Result<Change[]> {
  switch (command.type) {
    case 'start':
      return start(state, command, moment);
    case 'pause':
      return pause(state, command, moment);
    case 'resume':
      return resume(state, command, moment);
    case 'toggle':
      return changesOf(state, toggled(state), moment);
    case 'checkout':
      return checkout(state, command, moment);
    case 'abort':
      return abort(state, command, moment);
    case 'note':
      return note(state, command, moment);
    case 'check':
      return check(state, command, moment);
    case 'addStep':
      return addStep(state, command, moment);
    case 'removeStep':
      return removeStep(state, command, moment);
    case 'revise':
      return revise(state, command, moment);
    case 'review':
      return editReview(state, command, moment);
    case 'amend':
      return amend(state, command, moment);
    case 'signOff':
      return signOff(state, command, moment);
    case 'undo':
      return undo(state, command, moment);
    case 'snooze':
      return snooze(state, command, moment);
    case 'archive':
    case 'unarchive':
      return archive(state, command, moment);
    case 'edit':
      return edit(state, command, moment);
    case 'resolveAway':
      return resolveAway(state, command, moment);
    case 'resolveOverlap':
      return resolveOverlap(state, command, moment);
    case 'saveProcedure':
      return saveProcedure(state, command, moment);
    case 'removeProcedure':
      return removeProcedure(state, command);
  }
}

/** The session (or procedure) whose standing is the answer to the command. */
function subjectOf(command: Decidable, changes: Change[]): string {
  if (command.type === 'checkout' || command.type === 'amend' || command.type === 'edit') return idOf(changes[0]);
  if (command.type !== 'resolveAway') return idOf(changes.at(-1));
  const answered = changes.find((change) => change.type === 'session' && change.event.type === 'awayAnswered');
  return answered?.type === 'session' && answered.event.type === 'awayAnswered' ? answered.event.sessionId : '';
}

/** What runs again, or else what the undone command was about. */
function subjectOfUndo(state: State, command: Undo, changes: Change[]): string {
  const running = evolveAll(state, changes).running?.sessionId;
  const touched = changes.some((change) => change.type === 'session' && change.sessionId === running);
  return touched && running !== undefined ? running : (stepToUndo(state, command)?.subjectId ?? '');
}

function idOf(change: Change | undefined): string {
  switch (change?.type) {
    case 'session':
      return change.sessionId;
    case 'procedureSaved':
      return change.procedure.id;
    case 'procedureRemoved':
      return change.procedureId;
    case 'procedurePutBack':
      return change.before.procedureId;
    case 'remembered':
    case 'takenBack':
    case undefined:
      return '';
  }
}

/** The sessions a command speaks of, as far as the state tells; whoever keeps the history brings in those not in hand. */
export function sessionsNeeded(state: State, command: Decidable): string[] {
  if (command.type === 'edit') return command.sessionIds;
  const named = 'sessionId' in command && command.sessionId !== undefined ? [command.sessionId] : [];
  if (command.type === 'checkout' && command.next !== undefined && 'sessionId' in command.next) {
    return [...named, command.next.sessionId];
  }
  if (command.type === 'amend') return [...named, ...receiversOf(command)];
  if (command.type === 'undo') {
    const last = stepToUndo(state, command);
    // An absence of no length that was given to a session changed nothing of it, and is answered with it all the same.
    if (last === undefined || last.procedure !== null) return [];
    return [...last.sessions.map(({ sessionId }) => sessionId), last.subjectId];
  }
  if (command.type !== 'resolveAway') return named;
  const interrupted = sessionOfAway(command.awayId);
  const away = sessionOf(state, interrupted)?.aways.find((candidate) => candidate.id === command.awayId);
  const receiver = away === undefined ? null : lastReceiver(away);
  return [...named, interrupted, ...(receiver === null ? [] : [receiver])];
}

/** The stretch of the past a command would claim, so that what the history has there can be brought in; usually none. */
export function spanTouched(state: State, command: Decidable, now: string): Interval | null {
  const end = later(now, state.latest);
  if (command.type === 'start' && command.at !== undefined) return { start: command.at, end };
  if (command.type === 'undo') return spanOfUndo(state, command, end);
  if (command.type === 'amend') {
    const [start] = [...command.intervals, ...(command.give ?? [])].map((one) => one.start).sort();
    return start === undefined ? null : { start, end };
  }
  if (command.type !== 'resolveAway') return null;
  const away = sessionOf(state, sessionOfAway(command.awayId))?.aways.find((one) => one.id === command.awayId);
  return away === undefined ? null : { start: away.start, end: away.end ?? end };
}
