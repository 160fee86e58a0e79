import { MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import type { Settings } from '#contract';
import { showAccent } from './accent.ts';
import { keepAppearance } from './appearance-in-browser.ts';
import { useFeed } from './client-context.tsx';
import { languagesFor } from './languages-for.ts';
import { messages } from './messages.ts';
import { theme } from './theme.ts';
import { useQuery } from './use-query.ts';

export type Appearance = Settings['appearance'];

const Context = createContext<Appearance | null>(null);

/** How the windows look and write, as it is set. A change holds in every window that is open. */
export function useAppearance(): Appearance {
  const appearance = use(Context);
  if (appearance === null) throw new Error('There is no AppearanceProvider above');
  return appearance;
}

/**
 * Gives every part below it the appearance: what was kept in this browser from the last time, until the host says.
 * Mantine's variables come as a file and none of its components here write a <style>, so that the page's
 * Content-Security-Policy can refuse inline styles.
 */
export function AppearanceProvider({ kept, children }: { kept: Appearance; children: ReactNode }) {
  const [appearance, setAppearance] = useState(kept);
  const take = useCallback((told: Appearance) => {
    keepAppearance(told);
    setAppearance(told);
    void messages.speak(languagesFor(told));
  }, []);
  const forced = appearance.theme === 'system' ? {} : { forceColorScheme: appearance.theme };
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      {...forced}
    >
      <Context value={appearance}>
        <FollowSettings onAppearance={take} />
        {children}
      </Context>
    </MantineProvider>
  );
}

/** Shows nothing, so that a push that changes nothing of the appearance draws nothing anew. */
function FollowSettings({ onAppearance }: { onAppearance(appearance: Appearance): void }) {
  const { seen } = useFeed();
  const told = useQuery<'settings'>(seen === null ? null : { type: 'settings' }).value;
  const appearance = told?.settings.appearance;
  const accent = told?.accent ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object that says the same changes nothing
  useEffect(() => {
    if (appearance !== undefined) onAppearance(appearance);
  }, [JSON.stringify(appearance), onAppearance]);
  useEffect(() => showAccent(accent), [accent]);
  return null;
}
