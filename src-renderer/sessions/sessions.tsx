import { Button } from '@mantine/core';
import { memo, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shared/page-title.ts';
import panel from '../shared/panel.module.css';
import { useKeptState } from '../shared/return.ts';
import { goBack, open } from '../shared/route.ts';
import { Unanswered } from '../shared/unanswered.tsx';
import { useEscape } from '../shared/use-escape.ts';
import { useNumbers } from '../shared/use-numbers.ts';
import { useQuery } from '../shared/use-query.ts';
import { useSteady } from '../shared/use-steady.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import { type Filter, isOutOfOrder, isPlain, kinds, plainFilter, questionOf } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import styles from './sessions.module.css';
import { listId, SessionsList } from './sessions-list.tsx';
import { useChoosingAll } from './use-choosing-all.ts';
import { useFilter } from './use-filter.ts';
import { useSearchKeys } from './use-search-keys.ts';
import { useSelection } from './use-selection.ts';
import { useSessions } from './use-sessions.ts';
import { useSettled } from './use-settled.ts';

/** More sessions than any screen has: what is below the one that was left is there when it is come back to. */
const screenful = 100;

/** Every session: found by words, kind, tag and days, and changed many at once. */
export function Sessions() {
  const { t } = useTranslation();
  const [filter, change] = useFilter();
  const settled = useSettled(filter, filter.text);
  const question = questionOf(settled);
  const [at, keepAt] = useKeptState<number>('at', 0);
  const [top, keepTop] = useKeptState<number>('top', 0);
  const { sessions, count, trouble, waiting, listing, again, asking } = useSessions(question, at + screenful);
  const listed = useMemo(() => sessions ?? [], [sessions]);
  const selection = useSelection(listed);
  const choosing = useChoosingAll(selection.chooseAll);
  const field = useRef<HTMLInputElement>(null);
  const active = useActive(listed, at);
  usePageTitle(t('sessions.title'));
  useSearchKeys(field);

  const forget = useCallback(() => {
    choosing.stop();
    selection.clear();
  }, [choosing.stop, selection.clear]);
  const filterBy = useSteady((wanted: Partial<Filter>) => {
    forget();
    active.reset();
    window.scrollTo(0, 0);
    change(wanted);
  });
  useEscape(() => (selection.chosen.size > 0 || choosing.found !== null ? forget() : goBack()));
  const openAt = useSteady((index: number) => {
    const session = listed[index];
    if (session === undefined) return;
    keepAt(index);
    keepTop(window.scrollY);
    open({ window: 'session', sessionId: session.id }, listId);
  });
  useFirstFocus(sessions, field, top);

  return (
    <div className={frame.reading}>
      <WindowHeading title={t('sessions.title')} />
      <main className={styles.window}>
        <FilterBar filter={filter} field={field} onChange={filterBy} onLeave={focusList} />
        {(sessions !== undefined || waiting) && (
          <Found filter={settled} count={count} waiting={waiting && sessions === undefined} />
        )}
        {trouble !== null && !isOutOfOrder(settled) && (
          <Unanswered asked={{ value: sessions, trouble, again, asking }} />
        )}
        {sessions?.length === 0 && (
          <Nothing filter={settled} onShowAll={() => filterBy({ ...plainFilter, show: kinds })} />
        )}
        {listed.length > 0 && (
          <SessionsList
            sessions={listed}
            count={count}
            listing={listing}
            selection={selection}
            active={active.index}
            onActive={active.set}
            onOpen={openAt}
            onChooseAll={() => choosing.all(question)}
          />
        )}
        {(selection.chosen.size > 0 || choosing.found !== null) && (
          <SelectionBar selection={selection} count={count} finding={choosing.found} onClear={forget} />
        )}
      </main>
    </div>
  );
}

function focusList(): void {
  document.getElementById(listId)?.focus({ preventScroll: true });
}

/** How many there are, and of how many. Another page of them draws it no more than it does the filter. */
const Found = memo(function Found({ filter, count, waiting }: FoundLine) {
  const { t } = useTranslation();
  const number = useNumbers();
  const all = useQuery<'sessions'>({ type: 'sessions', show: [...kinds], limit: 1, count: true }).value?.count;
  const words = () => {
    if (waiting || count === null) return t('sessions.looking');
    if (all === undefined || all === count) return t('sessions.count', { count, number: number(count) });
    return t('sessions.countOf', { count: all, number: number(count), all: number(all) });
  };
  return (
    <p role="status" className={panel.soft} data-plain={isPlain(filter) || undefined}>
      {words()}
    </p>
  );
});

type FoundLine = { filter: Filter; count: number | null; waiting: boolean };

function Nothing({ filter, onShowAll }: { filter: Filter; onShowAll(): void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.nothing}>
      <p>{t(isPlain(filter) ? 'sessions.none' : 'sessions.noneFound')}</p>
      {!isPlain(filter) && (
        <Button variant="default" size="sm" onClick={onShowAll}>
          {t('sessions.showAll')}
        </Button>
      )}
    </div>
  );
}

/** The session that has the focus of the list. It keeps it when others come before it. */
function useActive(sessions: readonly { id: string }[], first: number) {
  const [place, setPlace] = useState<{ id: string | null; index: number }>({ id: null, index: first });
  const known = place.id === null ? -1 : sessions.findIndex(({ id }) => id === place.id);
  const index = known === -1 ? Math.max(0, Math.min(place.index, sessions.length - 1)) : known;
  const set = useSteady((next: number) => setPlace({ id: sessions[next]?.id ?? null, index: next }));
  const reset = useCallback(() => setPlace({ id: null, index: 0 }), []);
  return { index, set, reset };
}

/**
 * Once the list is there it has the focus, so that the keys go on in it and it is read out; one that is come back to is where
 * it was left. Where nothing is listed, what is looked for can be typed. Who went elsewhere meanwhile stays there.
 */
function useFirstFocus(
  sessions: readonly unknown[] | undefined,
  field: RefObject<HTMLInputElement | null>,
  top: number,
): void {
  const isDone = useRef(false);
  const from: unknown = window.history.state?.from;
  useLayoutEffect(() => {
    if (sessions === undefined || isDone.current) return;
    isDone.current = true;
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
    const goesTo = document.getElementById(listId) ?? field.current;
    if (!isElsewhere) goesTo?.focus({ preventScroll: true });
    if (from === listId) window.scrollTo(0, top);
  }, [sessions, field, from, top]);
}
