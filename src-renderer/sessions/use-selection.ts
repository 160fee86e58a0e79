import { useCallback, useMemo, useState } from 'react';
import type { SessionSummary } from '#contract';
import { useSteady } from '../shared/use-steady.ts';

/** The sessions that are chosen, by their identity, each as it is on the page, or else as it was when it was chosen. */
type Chosen = ReadonlyMap<string, SessionSummary>;

export type Selection = {
  chosen: Chosen;
  toggle(index: number): void;
  /** Chooses all from the one that was chosen last to this one. */
  extendTo(index: number): void;
  chooseAll(sessions: readonly SessionSummary[]): void;
  /** What was chosen stays so, each as a change has made it. */
  renew(change: (session: SessionSummary) => SessionSummary): void;
  clear(): void;
};

const none: Chosen = new Map();

/** Which sessions of a list are chosen. */
export function useSelection(sessions: readonly SessionSummary[]): Selection {
  const [chosen, setChosen] = useState<Chosen>(none);
  const [anchor, setAnchor] = useState<string | null>(null);
  const toggle = useSteady((index: number) => {
    const session = sessions[index];
    if (session === undefined) return;
    setAnchor(session.id);
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(session.id)) next.set(session.id, session);
      return next;
    });
  });
  const extendTo = useSteady((index: number) => {
    const from = anchor === null ? -1 : sessions.findIndex(({ id }) => id === anchor);
    const [first, last] = from === -1 ? [index, index] : [Math.min(from, index), Math.max(from, index)];
    if (from === -1) setAnchor(sessions[index]?.id ?? null);
    const added = sessions.slice(first, last + 1).map((session): [string, SessionSummary] => [session.id, session]);
    setChosen((before) => new Map([...before, ...added]));
  });
  const chooseAll = useCallback((all: readonly SessionSummary[]) => {
    setChosen(new Map(all.map((session) => [session.id, session])));
  }, []);
  const renew = useCallback((change: (session: SessionSummary) => SessionSummary) => {
    setChosen((before) => new Map([...before].map(([id, session]) => [id, change(session)])));
  }, []);
  const clear = useCallback(() => {
    setAnchor(null);
    setChosen(none);
  }, []);
  const asListed = useMemo(() => {
    const listed = chosen.size === 0 ? [] : sessions.filter(({ id }) => chosen.has(id));
    return new Map([...chosen, ...listed.map((session): [string, SessionSummary] => [session.id, session])]);
  }, [chosen, sessions]);
  return { chosen: asListed, toggle, extendTo, chooseAll, renew, clear };
}
