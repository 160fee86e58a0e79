import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict, Instant, SessionView, TimelineView } from '#contract';
import { type Place, usePlace } from '../../shared/place.ts';
import { useTimes } from '../../shared/times.ts';
import { useCommand } from '../../shared/use-command.ts';
import { useQuery } from '../../shared/use-query.ts';
import { dayIn } from '../../shared/wall-time.ts';
import type { Amendment, Chosen } from './amendment.ts';
import { conflictsWith } from './conflicts.ts';
import {
  changeOf,
  type Draft,
  draftOf,
  gapsOf,
  withGift,
  withoutGap,
  withoutGift,
  withPause,
  withPlaced,
} from './draft.ts';
import { focusOn } from './focus-on.ts';
import { correctionOf } from './kept-correction.ts';
import { empty, fieldOf, intervalsOf, type Reading, type Row, readRows, split } from './rows.ts';
import { useDraft } from './use-draft.ts';
import { useKeptCorrection } from './use-kept-correction.ts';
import { useNews } from './use-news.ts';

/** What takes in the news. */
export const newsId = 'amend-news';

export function useAmendment(session: SessionView, first: Chosen | null, onDone: () => void): Amendment {
  const { t } = useTranslation();
  const times = useTimes(session.zone);
  const place = usePlace(session.zone);
  const saving = useCommand();
  const show = (instant: Instant, after?: Instant) =>
    after === undefined ? times.clock(instant) : times.timeOn(after, instant);
  const tools = { show, place };
  const [left] = useState(() => correctionOf(session, show));
  const kept = useDraft(
    () => draftOf(session, show),
    () => left?.draft ?? null,
  );
  const { draft } = kept;
  const { rows } = draft;
  const { before, news } = useNews(session, kept, show);
  const [why, setWhy] = useState(left?.why ?? '');
  const giveUp = useKeptCorrection(session, { draft, before, why }, kept.isChanged);
  const done = () => {
    giveUp();
    onDone();
  };
  const [asked, setAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [chosen, choose] = useState<Chosen | null>(first);
  const mayRun = session.clock === 'running';
  const readings = useMemo(() => readRows(rows, mayRun, place), [rows, mayRun, place]);
  const timeline = useTimeline(readings, place);
  const conflicts = readings.map((reading) => conflictsWith(reading, session.id, timeline, place.now));
  const giftConflicts = draft.gifts.map((gift) =>
    conflictsWith({ ...gift, problem: null }, session.id, timeline, place.now),
  );
  const closed = (spans: readonly { start: Instant | null; end: Instant | null }[]) =>
    spans.flatMap(({ start, end }) => (start === null ? [] : [{ start, end: end ?? place.now }]));

  const change = (next: Draft, how?: 'quietly') => {
    saving.forget();
    kept.change(next, how);
  };
  const changeRow = (
    key: number,
    become: (row: Row, reading: Reading) => Row[],
    more: Partial<Draft> = {},
    how?: 'quietly',
  ) =>
    change(
      {
        ...draft,
        ...more,
        rows: rows.flatMap((row, index) => {
          const reading = readings[index];
          return row.key === key && reading !== undefined ? become(row, reading) : [row];
        }),
      },
      how,
    );
  const because = (reason: 'wrongSession' | 'noBreak' | 'break') => {
    if (why.trim() === '') setWhy(t(`amend.reasons.${reason}`));
  };
  return {
    session,
    rows,
    readings,
    gaps: useMemo(() => gapsOf(draft, readings, session, place.now), [draft, readings, session, place.now]),
    gifts: draft.gifts,
    conflicts,
    giftConflicts,
    timeline,
    change: changeOf(closed(before), closed(readings.filter(({ problem }) => problem === null)), draft.gifts),
    isChanged: kept.isChanged,
    why,
    asked,
    saving,
    // What is being saved is no news.
    news: isSending ? null : news,
    mayRun,
    times,
    place,
    chosen,
    choose,
    type: (key, field, text) => changeRow(key, (row) => [{ ...row, [field]: { text, instant: null } }]),
    settle: (key) => {
      const row = rows.find((one) => one.key === key);
      if (row === undefined || (row.start.instant !== null && row.end.instant !== null)) return;
      changeRow(
        key,
        (row, { start, end, problem }) => {
          if (start === null) return [row];
          const known = { ...row, day: dayIn(place.zone, start), start: fieldOf(start, show) };
          return [problem === 'end' ? known : { ...known, end: fieldOf(end, show, start) }];
        },
        {},
        'quietly',
      );
    },
    put: (key, span, how) => change(withPlaced(draft, key, span, tools), how),
    add: () => {
      const last = readings.at(-1);
      const day = dayIn(place.zone, last?.end ?? last?.start ?? session.startedAt);
      const key = draft.nextKey;
      change({ ...draft, rows: [...rows, { key, day, start: empty, end: empty }], nextKey: key + 1 });
      focusOn(`amend-${key}-start`);
    },
    remove: (key) => {
      changeRow(key, () => []);
      focusOn(`amend-${rows.find((row) => row.key !== key)?.key}-start`);
    },
    split: (key, at) => {
      const tail = draft.nextKey;
      changeRow(key, (row, reading) => split(row, reading, tail, show, place, at), { nextKey: tail + 1 });
      choose({ kind: 'work', key });
      focusOn(`amend-${key}-end`);
    },
    fill: (gap) => {
      change(withoutGap(draft, gap, readings, tools));
      choose({ kind: 'work', key: gap.after ?? gap.before });
      because('noBreak');
    },
    pause: (span) => {
      change(withPause(draft, span, readings, tools));
      choose({ kind: 'pause', start: span.start });
      because('break');
    },
    give: (gift) => {
      change(withGift(draft, gift, readings, tools));
      choose(null);
      because('wrongSession');
    },
    keep: (gift) => change(withoutGift(draft, gift)),
    back: () => {
      saving.forget();
      kept.back();
    },
    setWhy,
    leave: done,
    save: async () => {
      if (news !== null) return focusOn(newsId);
      setAsked(true);
      const intervals = intervalsOf(readings);
      const blocked = [...conflicts, ...giftConflicts].some((row) => row.length > 0);
      if (intervals === null || blocked) return focusOn(firstWrong(rows, readings, conflicts));
      if (why.trim() === '') return focusOn('amend-why');
      const give = draft.gifts.map(({ start, end, to }) =>
        to.sessionId === null ? { start, end, title: to.title } : { start, end, sessionId: to.sessionId },
      );
      const command = { type: 'amend', sessionId: session.id, intervals, why } as const;
      setSending(true);
      const isSaved = await saving.run(give.length === 0 ? command : { ...command, give });
      setSending(false);
      if (isSaved) done();
    },
  };
}

/** What is on record on the days that the rows touch. */
function useTimeline(readings: Reading[], { zone, now }: Place): TimelineView {
  const instants = readings.flatMap(({ start, end }) => (start === null ? [] : [start, end ?? now])).sort();
  const [first, last] = [instants[0], instants.at(-1)];
  const asked = useQuery<'timeline'>(
    first === undefined || last === undefined
      ? null
      : { type: 'timeline', from: dayIn(zone, first), to: dayIn(zone, last), zone },
  );
  const [latest, setLatest] = useState<TimelineView>([]);
  if (asked.value !== undefined && asked.value !== latest) setLatest(asked.value);
  return latest;
}

function firstWrong(rows: Row[], readings: Reading[], conflicts: Conflict[][]): string {
  const index = readings.findIndex(({ problem }, at) => problem !== null || (conflicts[at]?.length ?? 0) > 0);
  const field = readings[index]?.problem === 'end' ? 'end' : 'start';
  return `amend-${rows[index]?.key}-${field}`;
}
