import { useCallback, useState } from 'react';
import type { Settings, SettingsChange, SettingsView } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { useQuery } from '../shared/use-query.ts';

export type SettingsShown = {
  view: SettingsView | undefined;
  trouble: Trouble | null;
  change(change: SettingsChange): void;
};

/** The settings as they are, and a way to change them at once. What could not be saved goes back to what it was. */
export function useSettings(): SettingsShown {
  const client = useClient();
  const asked = useQuery<'settings'>({ type: 'settings' });
  const [changed, setChanged] = useState<Settings | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const settings = changed ?? asked.value?.settings;
  const change = useCallback(
    (wanted: SettingsChange) => {
      if (settings === undefined) return;
      setChanged(merged(settings, wanted));
      void client.execute({ type: 'changeSettings', settings: wanted }).then((answer) => {
        setTrouble(answer.ok ? null : answer.error);
        if (!answer.ok) setChanged(settings);
      });
    },
    [client, settings],
  );
  const view = settings && asked.value && { settings, abilities: asked.value.abilities };
  return { view, trouble: trouble ?? asked.trouble, change };
}

function merged(settings: Settings, { away, reminders }: SettingsChange): Settings {
  return {
    ...settings,
    away: { ...settings.away, ...defined(away) },
    reminders: { ...settings.reminders, ...defined(reminders) },
  };
}

/** What was named: a setting that is not is not to be changed. */
function defined<Change extends object>(change: Change | undefined) {
  type Named = { [Name in keyof Change]?: Exclude<Change[Name], undefined> };
  const named: Named = {};
  for (const [name, value] of Object.entries(change ?? {})) if (value !== undefined) Reflect.set(named, name, value);
  return named;
}
