import { z } from 'zod';
import type { CommandInput, CurrentView, SessionEvent } from '#contract';
import type { Trouble } from '../client/index.ts';

/** What a window takes back: procedures are changed in windows, too. */
export const undo = { type: 'undo', includeProcedures: true } as const satisfies CommandInput;

/** What was taken away or ended, so that a way back is offered. */
type Loss =
  | 'checkout'
  | 'abort'
  | 'removeStep'
  | 'revise'
  | 'snooze'
  | 'amend'
  | 'resolveAway'
  | 'archive'
  | 'unarchive'
  | 'review'
  | 'removeProcedure'
  | 'start'
  | 'switch';

/** What an undo took back: an event, by its type. A pause that a switch caused is told as the switch it was. */
const takenBacks = [
  'started',
  'paused',
  'switched',
  'resumed',
  'completed',
  'aborted',
  'noted',
  'checked',
  'stepAdded',
  'stepRemoved',
  'revised',
  'snoozed',
  'reviewed',
  'archived',
  'unarchived',
  'leftEarlier',
  'cameBack',
  'awayAnswered',
  'workGiven',
  'workTaken',
  'amended',
  'undone',
  'redone',
  'signedOff',
  'imported',
  'takenOver',
  'moved',
  'forked',
  'overlapAnswered',
  'procedure',
  'something',
] as const satisfies readonly (SessionEvent['type'] | 'switched' | 'procedure' | 'something')[];
type TakenBack = (typeof takenBacks)[number];

/** The one thing that is said at the foot of a window, for a while. */
export type Notice =
  | { about: 'loss'; loss: Loss; title: string }
  | { about: 'takenBack'; takenBack: TakenBack; title: string }
  | { about: 'refused'; trouble: Trouble }
  /** Several sessions were changed: in so many steps that undo takes back one by one. */
  | { about: 'edited'; words: string; steps: number }
  /** What is kept outside of sessions was taken away; `back` gives it back and resolves to whether it is there again. */
  | { about: 'removed'; words: string; back(): Promise<boolean> }
  /** What was done, in words, where nothing shows it. */
  | { about: 'done'; words: string };

const titled = z.object({ title: z.string() });

/** As much of a session as is needed here. The schemas of all events would be a burden for the first window. */
const changed = titled.extend({
  history: z.array(
    z.object({
      type: z.string(),
      events: z.array(z.number()).optional().catch(undefined),
      reason: z.string().nullish().catch(undefined),
    }),
  ),
});

/** What is worth saying of a command that was done; null when nothing is. `before` is the view at which it was sent. */
export function noticeOf(command: CommandInput, value: unknown, before: CurrentView | null): Notice | null {
  if (command.type === 'undo') return takenBackBy(value);
  const loss = lossBy(command, before);
  const about = titled.safeParse(value);
  return loss === null || !about.success ? null : { about: 'loss', loss, title: about.data.title };
}

function lossBy(command: CommandInput, before: CurrentView | null): Loss | null {
  switch (command.type) {
    case 'checkout':
    case 'abort':
    case 'removeStep':
    case 'revise':
    case 'snooze':
    case 'amend':
    case 'resolveAway':
    case 'archive':
    case 'unarchive':
    case 'review':
    case 'removeProcedure':
      return command.type;
    case 'resolveOverlap':
      return command.keep === 'theirs' ? 'amend' : null;
    case 'start':
    case 'resume':
      if (before === null || before.running === null) return null;
      return command.type === 'start' ? 'start' : 'switch';
    default:
      return null;
  }
}

function takenBackBy(value: unknown): Notice {
  const session = changed.safeParse(value);
  // What has a title and no history is a procedure.
  const kept = titled.safeParse(value);
  if (!session.success && kept.success) return { about: 'takenBack', takenBack: 'procedure', title: kept.data.title };
  if (!session.success) return { about: 'takenBack', takenBack: 'something', title: '' };
  const { title, history } = session.data;
  const undone = history.findLast(({ type }) => type === 'undone');
  const [first] = undone?.events ?? [];
  const event = history[first ?? -1];
  const isSwitch = event?.type === 'paused' && event.reason === 'switch';
  const name = isSwitch ? 'switched' : takenBacks.find((each) => each === event?.type);
  return { about: 'takenBack', takenBack: name ?? 'something', title };
}
