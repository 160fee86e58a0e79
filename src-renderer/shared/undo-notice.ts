import { z } from 'zod';
import { type CommandInput, type CurrentView, type SessionEvent, sessionEvent, sessionView } from '#contract';
import type { Trouble } from '../client/index.ts';

/** What was taken away or ended, so that a way back is offered. */
type Loss =
  | 'checkout'
  | 'abort'
  | 'removeStep'
  | 'amend'
  | 'resolveAway'
  | 'archive'
  | 'unarchive'
  | 'review'
  | 'switch';

/** What an undo took back. A pause that a switch caused is told as the switch it was. */
type TakenBack = SessionEvent['type'] | 'switched' | 'something';

/** The one thing that is said at the foot of a window, for a while. */
export type Notice =
  | { about: 'loss'; loss: Loss; title: string }
  | { about: 'takenBack'; takenBack: TakenBack; title: string }
  | { about: 'refused'; trouble: Trouble };

const titled = z.object({ title: z.string() });

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
    case 'amend':
    case 'resolveAway':
    case 'archive':
    case 'unarchive':
    case 'review':
      return command.type;
    case 'start':
    case 'resume':
      return before === null || before.running === null ? null : 'switch';
    default:
      return null;
  }
}

function takenBackBy(value: unknown): Notice {
  const session = sessionView.safeParse(value);
  if (!session.success) return { about: 'takenBack', takenBack: 'something', title: '' };
  const { title, history } = session.data;
  const events = history.map((event) => sessionEvent.safeParse(event).data);
  const undone = events.findLast((event) => event?.type === 'undone');
  const [first] = undone?.type === 'undone' ? undone.events : [];
  return { about: 'takenBack', takenBack: nameOf(events[first ?? -1]), title };
}

function nameOf(event: SessionEvent | undefined): TakenBack {
  if (event?.type === 'paused' && event.reason === 'switch') return 'switched';
  return event?.type ?? 'something';
}
