import { z } from 'zod';
import { amend } from './amend.ts';
import { backUp, cancelWork, changeSettings, importSessions, reportPresence, restore } from './app-commands.ts';
import { edit } from './edit.ts';
import { moveRecords, resolveOverlap, takeOver } from './machines.ts';
import {
  awayAnswer,
  checkoutDecision,
  checkResult,
  durationMs,
  identity,
  instant,
  line,
  prose,
  stepTexts,
  tags,
  title,
  unknownKind,
} from './words.ts';

const ofSession = { sessionId: identity };

const plan = {
  title: title.optional(),
  plannedOutcome: prose,
  estimateMs: durationMs.nullish(),
  plannedCheckoutAt: instant.nullish(),
  tags: tags.optional(),
  steps: stepTexts.optional(),
  procedureId: identity.optional(),
};

const hasTitle = (start: { title?: string | undefined; procedureId?: string | undefined }) =>
  start.title !== undefined || start.procedureId !== undefined;
// Asked although other fields are wrong too, so that all that is wrong is said at once.
const alsoWhenOthersAreWrong = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };
const titleMissing = {
  message: 'is needed: say what you are going to work on',
  path: ['title'],
  ...alsoWhenOthersAreWrong,
};

const start = z
  .strictObject({ type: z.literal('start'), ...plan, at: instant.optional() })
  .refine(hasTitle, titleMissing);
export type Start = z.infer<typeof start>;

const pause = z.strictObject({ type: z.literal('pause'), sessionId: identity.optional() });
export type Pause = z.infer<typeof pause>;

const resume = z.strictObject({
  type: z.literal('resume'),
  sessionId: identity.optional(),
  extendPlannedCheckout: z.boolean().default(false),
});
export type Resume = z.infer<typeof resume>;

const toggle = z.strictObject({ type: z.literal('toggle') });

const nextStart = z.strictObject(plan).refine(hasTitle, titleMissing);
const next = z.union([z.strictObject(ofSession), nextStart], {
  error: 'must name an open session ({"sessionId"}) or describe a new one ({"title", …})',
});

const reviewFields = { keep: prose, problem: prose, try: prose };

const checkout = z
  .strictObject({
    type: z.literal('checkout'),
    sessionId: identity.optional(),
    decision: checkoutDecision,
    review: z.strictObject(reviewFields).nullish(),
    remainingMs: durationMs.nullish(),
    continueReason: prose,
    next: next.optional(),
  })
  .refine((command) => command.decision !== 'switch' || command.next !== undefined, {
    message: 'is needed to switch: name an open session or the title of a new one',
    path: ['next'],
    ...alsoWhenOthersAreWrong,
  })
  .refine((command) => command.decision === 'switch' || command.next === undefined, {
    message: 'goes with the decision "switch" only',
    path: ['next'],
    ...alsoWhenOthersAreWrong,
  });
export type Checkout = z.infer<typeof checkout>;

const abort = z.strictObject({ type: z.literal('abort'), ...ofSession, reason: prose });
export type Abort = z.infer<typeof abort>;

const note = z.strictObject({ type: z.literal('note'), ...ofSession, text: line });
export type Note = z.infer<typeof note>;

const check = z.strictObject({
  type: z.literal('check'),
  ...ofSession,
  stepId: identity,
  result: checkResult,
  comment: prose,
});
export type Check = z.infer<typeof check>;

const addStep = z.strictObject({
  type: z.literal('addStep'),
  ...ofSession,
  text: stepTexts.element,
  afterStepId: identity.optional(),
});
export type AddStep = z.infer<typeof addStep>;

const removeStep = z.strictObject({ type: z.literal('removeStep'), ...ofSession, stepId: identity });
export type RemoveStep = z.infer<typeof removeStep>;

const revise = z
  .strictObject({
    type: z.literal('revise'),
    ...ofSession,
    title: title.optional(),
    tags: tags.nullish(),
    plannedOutcome: prose,
    estimateMs: durationMs.nullish(),
    plannedCheckoutAt: instant.nullish(),
  })
  .refine(({ type: _type, sessionId: _sessionId, ...fields }) => Object.values(fields).some((v) => v !== undefined), {
    message: 'nothing to revise: name at least one field',
  });
export type Revise = z.infer<typeof revise>;

const review = z
  .strictObject({ type: z.literal('review'), ...ofSession, ...reviewFields })
  .refine((command) => [command.keep, command.problem, command.try].some((field) => field !== undefined), {
    message: 'nothing to change: write keep, problem or try',
  });
export type EditReview = z.infer<typeof review>;

const signOff = z.strictObject({ type: z.literal('signOff'), ...ofSession, name: title, remark: prose });
export type SignOff = z.infer<typeof signOff>;

const undo = z.strictObject({
  type: z.literal('undo'),
  /** Without it, what was done to procedures is passed over. */
  includeProcedures: z.boolean().default(false),
});
export type Undo = z.infer<typeof undo>;

const snooze = z.strictObject({ type: z.literal('snooze'), ...ofSession, byMs: z.int().min(1) });
export type Snooze = z.infer<typeof snooze>;

const archive = z.strictObject({ type: z.literal('archive'), ...ofSession });
const unarchive = z.strictObject({ type: z.literal('unarchive'), ...ofSession });

const resolveAway = z
  .strictObject({
    type: z.literal('resolveAway'),
    awayId: identity,
    as: awayAnswer,
    sessionId: identity.optional(),
    title: title.optional(),
    resume: z.boolean().default(false),
  })
  .refine(
    (command) => command.as !== 'session' || (command.sessionId === undefined) !== (command.title === undefined),
    {
      message: 'name the session it belonged to: either sessionId or the title of a new one',
      path: ['sessionId'],
      ...alsoWhenOthersAreWrong,
    },
  )
  .refine((command) => command.as === 'session' || (command.sessionId === undefined && command.title === undefined), {
    message: 'goes with as "session" only',
    path: ['sessionId'],
    ...alsoWhenOthersAreWrong,
  });
export type ResolveAway = z.infer<typeof resolveAway>;

const saveProcedure = z.strictObject({
  type: z.literal('saveProcedure'),
  procedureId: identity.optional(),
  title,
  steps: stepTexts,
});
export type SaveProcedure = z.infer<typeof saveProcedure>;

const removeProcedure = z.strictObject({ type: z.literal('removeProcedure'), procedureId: identity });
export type RemoveProcedure = z.infer<typeof removeProcedure>;

/** Every command a face may send to `execute`. Unknown fields are refused, so that nothing is accepted silently. */
export const command = z.discriminatedUnion(
  'type',
  [
    start,
    pause,
    resume,
    toggle,
    checkout,
    abort,
    note,
    check,
    addStep,
    removeStep,
    revise,
    review,
    amend,
    signOff,
    undo,
    snooze,
    archive,
    unarchive,
    edit,
    resolveAway,
    saveProcedure,
    removeProcedure,
    importSessions,
    backUp,
    restore,
    cancelWork,
    changeSettings,
    reportPresence,
    takeOver,
    moveRecords,
    resolveOverlap,
  ],
  { error: unknownKind('command') },
);
export type Command = z.infer<typeof command>;
export type CommandInput = z.input<typeof command>;
