import { type Edit, type EditReport, fail, forbid, ok, type Result, retagged, type SessionEvent } from '#contract';
import { happens } from '../changes.ts';
import { findSession, requireUnlocked, stateWord, withArticle } from '../finding.ts';
import type { Moment } from '../moment.ts';
import type { Session } from '../session.ts';
import { type Change, type State, sessionOf } from '../state.ts';

type Refused = EditReport['refused'][number];

/** The most tags a session can have, as the contract has it. */
const mostTags = 200;

/** Changes the tags of several sessions, or whether they are archived, in one step. Those that cannot are left as they are. */
export function edit(state: State, command: Edit, { now }: Moment): Result<Change[]> {
  return ok(
    command.sessionIds.flatMap((sessionId) => {
      const events = eventsOf(state, sessionId, command, now);
      return events.ok ? events.value.map((event) => happens(sessionId, event)) : [];
    }),
  );
}

/** The sessions an edit would change, and those it cannot change, each with why. */
export function weighEdit(state: State, command: Edit): { changing: string[]; refused: Refused[] } {
  const changing: string[] = [];
  const refused: Refused[] = [];
  for (const sessionId of command.sessionIds) {
    const events = eventsOf(state, sessionId, command, '');
    if (!events.ok) {
      const { code, message } = events.error;
      const session = sessionOf(state, sessionId);
      refused.push({ sessionId, title: session?.title ?? null, code, reason: reasonOf(session, code), message });
    } else if (events.value.length > 0) changing.push(sessionId);
  }
  return { changing, refused };
}

/** What kept a session from being edited, once it is known that something did. */
function reasonOf(session: Session | undefined, code: Refused['code']): Refused['reason'] {
  if (session === undefined) return 'notFound';
  if (session.movedTo !== null) return 'elsewhere';
  if (code === 'INVALID_INPUT') return 'tooManyTags';
  if (session.ending === null) return 'open';
  return session.ending.status === 'aborted' ? 'aborted' : 'signedOff';
}

/** All that was asked happens to a session, or nothing of it. */
function eventsOf(state: State, sessionId: string, command: Edit, at: string): Result<SessionEvent[]> {
  const found = findSession(state, sessionId);
  if (!found.ok) return found;
  const tagged = taggedAnew(state, found.value, command, at);
  if (!tagged.ok) return tagged;
  const filed = filedAnew(state, found.value, command, at);
  return filed.ok ? ok([...tagged.value, ...filed.value]) : filed;
}

function taggedAnew(state: State, session: Session, command: Edit, at: string): Result<SessionEvent[]> {
  const tags = retagged(session.tags, command);
  if (tags.join('\n') === session.tags.join('\n')) return ok([]);
  if (session.ending?.status === 'aborted') {
    const is = stateWord(state, session);
    return forbid(`Cannot change the tags of ${withArticle(is)} session`, { is });
  }
  if (tags.length > mostTags) return fail('INVALID_INPUT', `A session can have at most ${mostTags} tags`);
  const unlocked = requireUnlocked(session, 'change the tags of');
  return unlocked.ok ? ok([{ type: 'revised', at, changes: { tags } }]) : unlocked;
}

function filedAnew(state: State, session: Session, { archived }: Edit, at: string): Result<SessionEvent[]> {
  if (archived === undefined || archived === session.archived) return ok([]);
  if (session.ending !== null) return ok([{ type: archived ? 'archived' : 'unarchived', at }]);
  const is = stateWord(state, session);
  return forbid(`Cannot archive ${withArticle(is)} session; check it out or abort it first`, { is });
}
