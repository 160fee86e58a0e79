import type { TFunction } from 'i18next';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { type Times, useTimes } from '../shared/times.ts';
import { type Line, linesOf } from './lines.ts';
import type { Listing } from './listing.ts';
import { nearDay, type Row, rowsOf } from './rows.ts';
import { SessionRow } from './session-row.tsx';
import styles from './sessions.module.css';
import type { Selection } from './use-selection.ts';
import { useVirtualRows, type VirtualRows } from './use-virtual-rows.ts';

export const listId = 'sessions-list';

type SessionsList = {
  sessions: readonly SessionSummary[];
  count: number | null;
  listing: Listing;
  selection: Selection;
  /** The place of the session that has the focus among all, counted from 0. */
  active: number;
  onActive(index: number): void;
  onOpen(index: number): void;
  onChooseAll(): void;
};

/** By how many sessions the keys go on. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The sessions, by day, of which the page holds no more than is seen. One of them has the focus of the whole list. */
export function SessionsList(props: SessionsList) {
  const { sessions, count, listing, selection, active, onActive, onOpen } = props;
  const { t } = useTranslation();
  const times = useTimes();
  const { rows, places } = useMemo(() => rowsOf(sessions), [sessions]);
  const activePlace = places[active] ?? -1;
  const shown = useVirtualRows(rows, activePlace);
  const { list, virtual, stuck } = shown;
  const walkedAt = useRef(Number.NEGATIVE_INFINITY);
  const lines = useLines(rows, shown, walkedAt);

  const [first, last] = seenSessions(
    virtual.getVirtualIndexes().flatMap((at) => (rows[at]?.is === 'session' ? [rows[at].index] : [])),
    active,
  );
  useEffect(() => listing.onSeen(first, last), [listing, first, last]);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    // A place that was scrolled to by a key is seen at once, not after a smooth way there.
    element.style.height = `${virtual.getTotalSize()}px`;
  });

  const go = (index: number, extending: boolean) => {
    walkedAt.current = performance.now();
    const next = Math.min(sessions.length - 1, Math.max(0, index));
    if (extending) {
      if (selection.chosen.size === 0) selection.extendTo(active);
      selection.extendTo(next);
    }
    onActive(next);
    virtual.scrollToIndex(places[next] ?? 0, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const done = keyed(event, props, go);
    if (done) event.preventDefault();
  };

  return (
    <div
      ref={list}
      id={listId}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('sessions.list')}
      aria-activedescendant={sessions[active] === undefined ? undefined : `session-${sessions[active].id}`}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {lines.map(({ seat, at, top, row }) => {
        if (row.is === 'day') {
          return (
            <div
              key={seat}
              className={styles.day}
              style={dayStyle(at === stuck, top, virtual.options.estimateSize(at))}
              aria-hidden
            >
              {headOf(row.at, times, t)}
            </div>
          );
        }
        return (
          <SessionRow
            key={seat}
            session={row.session}
            index={row.index}
            total={count ?? sessions.length}
            top={top}
            isActive={row.index === active}
            isChosen={selection.chosen.has(row.session.id)}
            onOpen={onOpen}
            onToggle={selection.toggle}
            onExtend={selection.extendTo}
            onActive={onActive}
            t={t}
            times={times}
          />
        );
      })}
    </div>
  );
}

/** Longer than a step of the keys takes to come to rest. */
const walkMs = 400;

/**
 * What is on the page of the rows. While they are scrolled, the lines of those that go become those that come. Once they
 * rest, they are in their order again, as assistive technology reads them; and so they stay where one walks by the keys.
 */
function useLines(rows: readonly Row[], { virtual, offset }: VirtualRows, walkedAt: RefObject<number>): Line[] {
  const before = useRef<Line[]>([]);
  const wanted = virtual.getVirtualItems().flatMap(({ index: at, start }) => {
    const row = rows[at];
    return row === undefined ? [] : [{ at, top: start - offset, row }];
  });
  const reused = virtual.isScrolling && performance.now() - walkedAt.current > walkMs;
  const lines = linesOf(wanted, before.current, reused).filter(({ at, row }) => rows[at]?.key === row.key);
  // What is on the page is what was drawn last; a draw that is given up leaves it as it was.
  useLayoutEffect(() => {
    before.current = lines;
  });
  return lines;
}

function headOf(at: string, times: Times, t: TFunction): string {
  const near = nearDay(at, new Date());
  return near === null ? times.day(at) : t(`sessions.${near}`, { day: times.day(at) });
}

/** Whether a key was for the list. */
function keyed(event: KeyboardEvent, props: SessionsList, go: (index: number, extending: boolean) => void): boolean {
  const { sessions, selection, active, onOpen, onChooseAll } = props;
  const { key, shiftKey } = event;
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'a') return false;
    onChooseAll();
    return true;
  }
  const by = steps[key];
  if (by !== undefined) go(Number.isFinite(by) ? active + by : by > 0 ? sessions.length - 1 : 0, shiftKey);
  else if (key === 'Enter') onOpen(active);
  else if (key === ' ' || key === 'x') selection.toggle(active);
  else return false;
  return true;
}

function seenSessions(indexes: readonly number[], active: number): [number, number] {
  // The one that has the focus is there wherever it is: it does not say what is seen.
  const seen =
    indexes.length > 1 ? indexes.filter((index, at) => index !== active || isNeighbour(indexes, at)) : indexes;
  return [seen[0] ?? 0, seen.at(-1) ?? 0];
}

function isNeighbour(indexes: readonly number[], at: number): boolean {
  const index = indexes[at] ?? 0;
  return indexes[at - 1] === index - 1 || indexes[at + 1] === index + 1;
}

/** The head of the day at the top stays there; the others lie where they are. */
function dayStyle(isStuck: boolean, top: number, height: number) {
  return isStuck ? ({ position: 'sticky', top: 0, height } as const) : ({ position: 'absolute', top, height } as const);
}
