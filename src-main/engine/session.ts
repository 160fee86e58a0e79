import type {
  Away,
  CheckoutDecision,
  CheckoutType,
  DeviceName,
  Instant,
  Interval,
  PauseReason,
  Review,
  SessionEvent,
  SessionRecord,
  Step,
} from '#contract';

/** Why the clock stands still from an instant on, until work or another cause follows. */
export type PauseCause = { from: Instant; reason: PauseReason; awayId: string | null };

export type Ending =
  | {
      status: 'completed';
      at: Instant;
      checkoutType: CheckoutType;
      decision: CheckoutDecision;
      remainingMs: number | null;
      continueReason: string | null;
    }
  | { status: 'aborted'; at: Instant; reason: string | null };

/**
 * One piece of work, folded from its events. Pauses are not kept: they are the gaps between the stretches worked.
 * Whether its clock runs is not known here: that is the one field `running` of the state.
 */
export type Session = {
  id: string;
  title: string;
  zone: string;
  /** Where its first event puts it. It never moves: the month it is filed under goes by it. */
  openedAt: Instant;
  /** Where it begins: as it was opened, until an amendment says otherwise. */
  beganAt: Instant;
  /** Since when its clock runs, as its own events tell it; null when it stands still. */
  since: Instant | null;
  plannedOutcome: string | null;
  estimateMs: number | null;
  plannedCheckoutAt: Instant | null;
  tags: string[];
  procedureId: string | null;
  continuesId: string | null;
  steps: Step[];
  /** How many steps it ever had: the number behind the next step's id, so that no id comes twice. */
  stepsEver: number;
  notes: { at: Instant; text: string }[];
  /** Closed stretches of work, sorted and without overlap. */
  worked: Interval[];
  causes: PauseCause[];
  aways: Away[];
  ending: Ending | null;
  review: Review | null;
  archived: boolean;
  signedOff: { at: Instant; name: string; remark: string | null } | null;
  /** The machine that took it over: here it is kept, and goes on there. */
  movedTo: DeviceName | null;
  events: SessionEvent[];
  /** The hash of the last event that is kept, for whoever seals the next. Nothing here reads it. */
  head: string | null;
};

/** The first instant it covers: work given to it later may lie before it began. */
export function startOf(session: Session): Instant {
  const first = session.worked[0]?.start;
  return first !== undefined && first < session.beganAt ? first : session.beganAt;
}

/** The last instant recorded for it; for a closed session, its end. */
export function endOf(session: Session): Instant {
  const opened = session.ending?.at ?? session.beganAt;
  const last = session.worked.at(-1)?.end;
  return last !== undefined && last > opened ? last : opened;
}

export function recordOf(session: Session): SessionRecord {
  const { id, events, head } = session;
  return head === null ? { id, events } : { id, events, head };
}

/** The places of the events that count no more. */
export function undoneEvents({ events }: Pick<Session, 'events'>): Set<number> {
  const gone = new Set<number>();
  for (const event of events) {
    if (event.type === 'undone') for (const place of event.events) gone.add(place);
    if (event.type === 'redone') for (const place of event.events) gone.delete(place);
  }
  return gone;
}

/** Whether its opening was undone: what is left of it is kept as an aborted session without work. */
export function isTakenBack(session: Pick<Session, 'events'>): boolean {
  return undoneEvents(session).has(0);
}

export function unansweredAways(session: Session): Away[] {
  return session.aways.filter((away) => away.resolution === null);
}

/** Closed, with nothing left to ask about, or gone on elsewhere: it can leave the open sessions for the history. */
export function isSettled(session: Session): boolean {
  return session.movedTo !== null || (session.ending !== null && unansweredAways(session).length === 0);
}
