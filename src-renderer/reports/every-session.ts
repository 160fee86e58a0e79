import type { SessionSummary, SessionsPage } from '#contract';
import type { Answer, Client, QueryOf } from '../client/index.ts';

const pageLength = 1_000;

/** Every session that was begun in some days and is asked for, archived ones too. */
export async function everySession(
  which: Pick<QueryOf<'sessions'>, 'from' | 'to' | 'status'>,
  client: Client,
): Promise<Answer<SessionSummary[]>> {
  const found: SessionSummary[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const asked = { type: 'sessions', includeArchived: true, ...which, limit: pageLength, cursor } as const;
    const page: Answer<SessionsPage> = await client.query<'sessions'>(asked);
    if (!page.ok) return page;
    found.push(...page.value.sessions);
    cursor = page.value.cursor;
  }
  return { ok: true, value: found };
}
