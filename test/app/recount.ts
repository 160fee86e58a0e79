import { z } from 'zod';
import { exportedFile, interval, type SummaryView } from '#contract';
import { type Asked, readAnswer } from '../faults/ask.ts';

const hourMs = 3_600_000;
type Rows = SummaryView['rows'];

const open = interval.extend({ end: interval.shape.end.nullable() });
const exported = z.object({
  exportedAt: z.string(),
  sessions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z.string(),
      intervals: z.array(open),
      pauses: z.array(z.object(open.shape)),
    }),
  ),
});
type Exported = z.infer<typeof exported>;

type Shares = (session: Exported['sessions'][number], startMs: number, endMs: number) => [string, number][];

function stretchesOf(session: Exported['sessions'][number]) {
  return [
    ...session.intervals.map((work) => ({ ...work, session, kind: 'workedMs' as const })),
    ...session.pauses.map((pause) => ({ ...pause, session, kind: 'pausedMs' as const })),
  ];
}

/** Where the days of a zone begin, found by looking at its clock every hour: enough where it is changed at full hours. */
function midnights(zone: string, fromMs: number, toMs: number): { day: string; startMs: number }[] {
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone });
  const days: { day: string; startMs: number }[] = [];
  for (let ms = fromMs; ms < toMs; ms += hourMs) {
    const day = format.format(ms);
    if (day !== days.at(-1)?.day) days.push({ day, startMs: ms });
  }
  return days;
}

const first = Date.parse('2022-12-31T00:00:00Z');
const last = Date.parse('2028-01-01T00:00:00Z');

/** Counts a complete export by hand, with nothing of the product: what summaries by day and by title have to be. */
export class Recount {
  private readonly days: { day: string; startMs: number }[];

  constructor(zone: string) {
    this.days = midnights(zone, first, last);
  }

  async of(asked: Asked): Promise<{ day: Rows; title: Rows }> {
    const answer = readAnswer(exportedFile, await asked.query({ type: 'export', format: 'json' }));
    if (!answer.ok) throw new Error(answer.error.message);
    const file = exported.parse(JSON.parse(answer.value.content));
    const counted = file.sessions.filter(({ status }) => status !== 'aborted');
    return {
      day: this.rows(counted, file.exportedAt, (_session, startMs, endMs) => this.cut(startMs, endMs)),
      title: this.rows(counted, file.exportedAt, ({ title }, startMs, endMs) => [[title, endMs - startMs]]),
    };
  }

  private rows(sessions: Exported['sessions'], now: string, shares: Shares): Rows {
    const rows = new Map<string, Rows[number]>();
    const touched = new Set<string>();
    for (const { session, kind, start, end } of sessions.flatMap(stretchesOf)) {
      const cut = shares(session, Date.parse(start), Date.parse(end ?? now));
      for (const [key, ms] of cut.filter(([, part]) => part > 0)) {
        const row = rows.get(key) ?? { key, workedMs: 0, pausedMs: 0, sessions: 0 };
        row[kind] += ms;
        row.sessions += touched.has(`${session.id} ${key}`) ? 0 : 1;
        touched.add(`${session.id} ${key}`);
        rows.set(key, row);
      }
    }
    return [...rows.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  private cut(startMs: number, endMs: number): [string, number][] {
    return this.days.flatMap(({ day, startMs: from }, index) => {
      const until = this.days[index + 1]?.startMs ?? last;
      const ms = Math.min(until, endMs) - Math.max(from, startMs);
      return ms > 0 ? [[day, ms] satisfies [string, number]] : [];
    });
  }
}
