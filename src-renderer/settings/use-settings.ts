import { createContext, use, useCallback, useEffect, useRef, useState } from 'react';
import type { SettingsChange, SettingsView } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { useQuery } from '../shared/use-query.ts';

/** A setting by its path in the contract: `away.idleMinutes`, `goalMinutes`. */
export type SettingName = string;

export type SettingsShown = {
  /** What is durable. */
  view: SettingsView;
  /** Resolves once what is shown is what came of it. */
  change(change: SettingsChange): Promise<void>;
  /** What was asked for and is not durable yet. */
  changing: ReadonlySet<SettingName>;
  /** What could not be saved last, and why. */
  refused: { names: readonly SettingName[]; trouble: Trouble } | null;
};

const Context = createContext<SettingsShown | null>(null);
export const SettingsProvider = Context.Provider;

export function useSettingsShown(): SettingsShown {
  const shown = use(Context);
  if (shown === null) throw new Error('There is no SettingsProvider above');
  return shown;
}

/** The settings as they are on disk, and a way to change them. Nothing is shown as set before it was saved. */
export function useSettings(): Omit<SettingsShown, 'view'> & {
  view: SettingsView | undefined;
  trouble: Trouble | null;
} {
  const client = useClient();
  const asked = useQuery<'settings'>({ type: 'settings' });
  // What the desktop made of a change is asked for after it, and holds until the next answer to the question above.
  const [after, setAfter] = useState<{ view: SettingsView; over: SettingsView | undefined } | null>(null);
  const [underWay, setUnderWay] = useState<readonly SettingName[][]>([]);
  const [refused, setRefused] = useState<SettingsShown['refused']>(null);
  const latest = useRef(asked.value);
  useEffect(() => {
    latest.current = asked.value;
  }, [asked.value]);
  const change = useCallback(
    async (wanted: SettingsChange) => {
      const names = namesIn(wanted);
      setUnderWay((before) => [...before, names]);
      const answer = await client.execute({ type: 'changeSettings', settings: wanted });
      const view = await client.query<'settings'>({ type: 'settings' });
      setRefused(answer.ok ? null : { names, trouble: answer.error });
      if (view.ok) setAfter({ view: view.value, over: latest.current });
      setUnderWay((before) => before.filter((one) => one !== names));
    },
    [client],
  );
  const view = after !== null && after.over === asked.value ? after.view : asked.value;
  return { view, trouble: asked.trouble, change, changing: new Set(underWay.flat()), refused };
}

function namesIn(change: SettingsChange): SettingName[] {
  return Object.entries(change).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
  );
}
