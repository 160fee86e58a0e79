import { createContext, use, useCallback, useRef, useState } from 'react';
import type { SettingsChange, SettingsView } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import type { Asked } from '../shared/use-query.ts';
import { useLatestSettings } from './use-latest-settings.ts';

/** A setting by its path in the contract: `away.idleMinutes`, `goalMinutes`. */
export type SettingName = string;

export type SettingsShown = {
  /** What is durable. */
  view: SettingsView;
  /** Resolves once what is shown is what came of it, to whether it was saved. */
  change(change: SettingsChange): Promise<boolean>;
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

/**
 * The settings as they are on disk, and a way to change them: one change after the other, in the order they were asked
 * for. Nothing is shown as set before it was saved.
 */
export function useSettings(): Omit<SettingsShown, 'view'> & {
  view: SettingsView | undefined;
  asked: Asked<SettingsView>;
} {
  const client = useClient();
  const { asked, look } = useLatestSettings();
  const [underWay, setUnderWay] = useState<readonly SettingName[][]>([]);
  const [refused, setRefused] = useState<SettingsShown['refused']>(null);
  const last = useRef(Promise.resolve(true));
  const change = useCallback(
    (wanted: SettingsChange) => {
      const names = namesIn(wanted);
      setUnderWay((before) => [...before, names]);
      last.current = last.current.then(async () => {
        const answer = await client.execute({ type: 'changeSettings', settings: wanted });
        // What the desktop made of it is not known before.
        await look();
        setRefused(answer.ok ? null : { names, trouble: answer.error });
        setUnderWay((before) => before.filter((one) => one !== names));
        return answer.ok;
      });
      return last.current;
    },
    [client, look],
  );
  return { view: asked.value, asked, change, changing: new Set(underWay.flat()), refused };
}

function namesIn(change: SettingsChange): SettingName[] {
  return Object.entries(change).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
  );
}
