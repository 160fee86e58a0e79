import { useCallback, useEffect, useRef, useState } from 'react';
import type { SettingsView } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient, useFeed } from '../shared/client-context.tsx';
import type { Asked } from '../shared/use-query.ts';

type Looked = { turn: number; view: SettingsView | undefined; trouble: Trouble | null };

/** The settings of the latest look at them: after every push, and when asked to. An answer that comes late changes nothing. */
export function useLatestSettings(): { asked: Asked<SettingsView>; look(): Promise<void> } {
  const client = useClient();
  const { seen } = useFeed();
  const turns = useRef(0);
  const [latest, setLatest] = useState<Looked>({ turn: 0, view: undefined, trouble: null });
  const look = useCallback(async () => {
    turns.current += 1;
    const turn = turns.current;
    const answer = await client.query<'settings'>({ type: 'settings' });
    setLatest((before) => {
      if (turn < before.turn) return before;
      return answer.ok ? { turn, view: answer.value, trouble: null } : { ...before, turn, trouble: answer.error };
    });
  }, [client]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pushed may have come of a change elsewhere
  useEffect(() => {
    void look();
  }, [look, seen]);
  const [asking, setAsking] = useState(false);
  const again = useCallback(() => {
    setAsking(true);
    void look().then(() => setAsking(false));
  }, [look]);
  return { asked: { value: latest.view, trouble: latest.trouble, again, asking }, look };
}
