import { useCallback, useRef, useState } from 'react';
import type { Settings, SettingsChange, SettingsView } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { useQuery } from '../shared/use-query.ts';

export type SettingsShown = {
  view: SettingsView | undefined;
  trouble: Trouble | null;
  change(change: SettingsChange): void;
};

/**
 * The settings as they are, and a way to change them at once. After each change they are asked for again: what the
 * desktop made of it may have changed, too, and what could not be saved is what it was.
 */
export function useSettings(): SettingsShown {
  const client = useClient();
  const asked = useQuery<'settings'>({ type: 'settings' });
  const [changed, setChanged] = useState<SettingsView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const latest = useRef<SettingsChange | null>(null);
  const view = changed ?? asked.value;
  const change = useCallback(
    async (wanted: SettingsChange) => {
      if (view === undefined) return;
      latest.current = wanted;
      setChanged({ ...view, settings: merged(view.settings, wanted) });
      const answer = await client.execute({ type: 'changeSettings', settings: wanted });
      setTrouble(answer.ok ? null : answer.error);
      const after = await client.query<'settings'>({ type: 'settings' });
      // Another change may be under way by now, which this answer does not know of.
      if (latest.current !== wanted) return;
      if (after.ok) setChanged(after.value);
      else if (!answer.ok) setChanged(view);
    },
    [client, view],
  );
  return { view, trouble: trouble ?? asked.trouble, change: (wanted) => void change(wanted) };
}

function merged(settings: Settings, { away, reminders, shortcuts, appearance, ...rest }: SettingsChange): Settings {
  return {
    ...settings,
    ...defined(rest),
    away: { ...settings.away, ...defined(away) },
    reminders: { ...settings.reminders, ...defined(reminders) },
    shortcuts: { ...settings.shortcuts, ...defined(shortcuts) },
    appearance: { ...settings.appearance, ...defined(appearance) },
  };
}

/** What was named: a setting that is not is not to be changed. */
function defined<Change extends object>(change: Change | undefined) {
  type Named = { [Name in keyof Change]?: Exclude<Change[Name], undefined> };
  const named: Named = {};
  for (const [name, value] of Object.entries(change ?? {})) if (value !== undefined) Reflect.set(named, name, value);
  return named;
}
