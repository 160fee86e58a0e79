export { quit, settleCrash } from './commands/pause.ts';
export { type Decidable, type Decision, decide, sessionsNeeded, spanTouched } from './decide.ts';
export { evolve, evolveAll, replay } from './evolve.ts';
export { earlier, later, msBetween, overlaps, plusMs } from './instants.ts';
export type { Moment } from './moment.ts';
export { endOf, isSettled, recordOf, type Session, startOf, unansweredAways } from './session.ts';
export { type Change, emptyState, openSessions, type Running, type State } from './state.ts';
export { intervalsOf, pausesOf, viewOpen, viewSession, viewSummary } from './view.ts';
