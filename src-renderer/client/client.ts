import type { z } from 'zod';
import type { CommandInput, CurrentView, Failure, QueryInput, queryValue } from '#contract';

/** Why there is no value: what the host said, or what only a client can notice. */
export type Trouble = Failure | { code: 'DISCONNECTED' } | { code: 'UNREADABLE' };

export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: Trouble };

export type QueryType = QueryInput['type'];
export type QueryOf<Type extends QueryType> = Extract<QueryInput, { type: Type }>;
export type ValueOf<Type extends QueryType> = z.output<(typeof queryValue)[Type]>;

/** `refused`: the host is there and does not accept this page's token; trying again cannot help. */
export type Connection = 'connecting' | 'live' | 'lost' | 'refused';

/** The last pushed view and when it arrived (this machine's clock, ms since the epoch). */
export type Seen = { current: CurrentView; receivedAt: number };

export type Feed = { connection: Connection; seen: Seen | null };

/** How a window speaks to the product, whichever way it is carried. Never throws: trouble is a value. */
export type Client = {
  /** Durable once answered ok. What it changed arrives by `watch`; the value only tells what the command was about. */
  execute(command: CommandInput): Promise<Answer<unknown>>;
  query<Type extends QueryType>(query: QueryOf<Type>): Promise<Answer<ValueOf<Type>>>;
  /** Calls at once and after every change of view or connection; reconnects by itself. Returns its unsubscribe. */
  watch(listener: (feed: Feed) => void): () => void;
};
