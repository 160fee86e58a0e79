import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict, Instant, SessionView } from '#contract';
import { type Times, useTimes } from '../../shared/times.ts';
import { type CommandRunner, useCommand } from '../../shared/use-command.ts';
import { useQuery } from '../../shared/use-query.ts';
import { conflictsWith } from './conflicts.ts';
import { empty, fieldOf, intervalsOf, type Reading, type Row, readRows, rowsOf, split } from './rows.ts';
import type { Place } from './typed-times.ts';
import { dayIn, instantOf } from './wall-time.ts';

/** A correction in the making. */
export type Amendment = {
  rows: Row[];
  readings: Reading[];
  conflicts: Conflict[][];
  why: string;
  asked: boolean;
  saving: CommandRunner;
  mayRun: boolean;
  times: Times;
  place: Place;
  type(key: number, field: 'start' | 'end', text: string): void;
  /** Writes what was typed as it was understood. */
  settle(key: number): void;
  add(): void;
  remove(key: number): void;
  split(key: number): void;
  setWhy(why: string): void;
  save(): Promise<void>;
};

export function useAmendment(session: SessionView, onDone: () => void): Amendment {
  const times = useTimes(session.zone);
  const place = usePlace(session.zone);
  const saving = useCommand();
  const show = (instant: Instant, after?: Instant) =>
    after === undefined ? times.clock(instant) : times.timeOn(after, instant);
  const [rows, setRows] = useState(() => rowsOf(session, show));
  const [nextKey, setNextKey] = useState(rows.length);
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const mayRun = session.clock === 'running';
  const readings = readRows(rows, mayRun, place);
  const timeline = useTimeline(readings, place);
  const conflicts = readings.map((reading) => conflictsWith(reading, session.id, timeline, place.now));

  const change = (key: number, become: (row: Row, reading: Reading) => Row[]) => {
    saving.forget();
    setRows(
      rows.flatMap((row, index) => {
        const reading = readings[index];
        return row.key === key && reading !== undefined ? become(row, reading) : [row];
      }),
    );
  };
  return {
    rows,
    readings,
    conflicts,
    why,
    asked,
    saving,
    mayRun,
    times,
    place,
    type: (key, field, text) => change(key, (row) => [{ ...row, [field]: { text, instant: null } }]),
    settle: (key) =>
      change(key, (row, { start, end, problem }) => {
        if (start === null) return [row];
        const known = { ...row, day: dayIn(place.zone, start), start: fieldOf(start, show) };
        return [problem === 'end' ? known : { ...known, end: fieldOf(end, show, start) }];
      }),
    add: () => {
      const last = readings.at(-1);
      const day = dayIn(place.zone, last?.end ?? last?.start ?? session.startedAt);
      setRows([...rows, { key: nextKey, day, start: empty, end: empty }]);
      setNextKey(nextKey + 1);
      focusOn(`amend-${nextKey}-start`);
    },
    remove: (key) => {
      change(key, () => []);
      focusOn(`amend-${rows.find((row) => row.key !== key)?.key}-start`);
    },
    split: (key) => {
      change(key, (row, reading) => split(row, reading, nextKey, show, place));
      setNextKey(nextKey + 1);
      focusOn(`amend-${key}-end`);
    },
    setWhy,
    save: async () => {
      setAsked(true);
      const intervals = intervalsOf(readings);
      const blocked = conflicts.some((row) => row.length > 0);
      if (intervals === null || blocked) return focusOn(firstWrong(rows, readings, conflicts));
      if (why.trim() === '') return;
      if (await saving.run({ type: 'amend', sessionId: session.id, intervals, why })) onDone();
    },
  };
}

/** Now is when the form was opened: what is read in it stays as it was read. */
function usePlace(zone: string): Place {
  const { i18n } = useTranslation();
  const [now] = useState(() => instantOf(Date.now()));
  return useMemo(
    () => ({ zone, now, language: i18n.language, american: navigator.language === 'en-US' }),
    [zone, now, i18n.language],
  );
}

/** What is on record on the days that the rows touch. */
function useTimeline(readings: Reading[], { zone, now }: Place) {
  const instants = readings.flatMap(({ start, end }) => (start === null ? [] : [start, end ?? now])).sort();
  const [first, last] = [instants[0], instants.at(-1)];
  const asked = useQuery<'timeline'>(
    first === undefined || last === undefined
      ? null
      : { type: 'timeline', from: dayIn(zone, first), to: dayIn(zone, last), zone },
  );
  return asked.value ?? [];
}

function firstWrong(rows: Row[], readings: Reading[], conflicts: Conflict[][]): string {
  const index = readings.findIndex(({ problem }, at) => problem !== null || (conflicts[at]?.length ?? 0) > 0);
  const field = readings[index]?.problem === 'end' ? 'end' : 'start';
  return `amend-${rows[index]?.key}-${field}`;
}

/** Once what is to have the focus has been drawn. */
function focusOn(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus());
}
