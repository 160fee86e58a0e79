export { calendarOf } from './calendar.ts';
export { weighEdit } from './commands/edit.ts';
export { awaysUnderWay, comeBack, leave, leaveEarlier, settleCrash } from './commands/leave.ts';
export { quit } from './commands/pause.ts';
export { giveUp, takeOver } from './commands/take-over.ts';
export { type Decidable, type Decision, decide, isDecidable, sessionsNeeded, spanTouched } from './decide.ts';
export { evolveAll, replay } from './evolve.ts';
export { earlier, instantAt, later, msBetween } from './instants.ts';
export type { Moment } from './moment.ts';
export { rememberingImport } from './remembering.ts';
export { endOf, isSettled, isTakenBack, recordOf, type Session, startOf, undoneEvents } from './session.ts';
export { eachDay, type Span, spansOf } from './spans.ts';
export {
  type Change,
  earliest,
  emptyState,
  openSessions,
  type State,
  sessionOf,
  type UndoStep,
  withOnly,
} from './state.ts';
export { viewOpen, viewSession, viewSummary } from './view.ts';
export { withoutWork } from './worked.ts';
