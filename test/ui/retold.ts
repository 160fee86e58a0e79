import type { Page } from 'playwright-core';
import {
  type Abilities,
  answerOf,
  health,
  type Problem,
  type QueryInput,
  type SettingsView,
  type ShortcutState,
  settingsView,
} from '#contract';

/** Lets a page hear something else than the host answers to queries of a type. */
async function retell(page: Page, type: QueryInput['type'], tell: (answer: unknown) => unknown): Promise<void> {
  await page.route('**/api/query', async (route) => {
    if (route.request().postDataJSON().type !== type) return route.fallback();
    // The host may be gone by now.
    const response = await route.fetch().catch(() => null);
    if (response === null) return route.abort();
    return route.fulfill({ response, json: tell(await response.json()) });
  });
}

/** Lets a page believe that there is something to tell of the records. */
export function withProblems(page: Page, problems: Problem[]): Promise<void> {
  return retell(page, 'health', (answer) => {
    const heard = answerOf(health).parse(answer);
    return heard.ok ? { ok: true, value: { ...heard.value, problems } } : heard;
  });
}

/** Lets a page hear other settings, or of another desktop, than there are. */
export function settingsTold(page: Page, other: (view: SettingsView) => SettingsView): Promise<void> {
  return retell(page, 'settings', (answer) => {
    const heard = answerOf(settingsView).parse(answer);
    return heard.ok ? { ok: true, value: other(heard.value) } : heard;
  });
}

/** Lets a page hear that there was input a while ago, and that the machine slept today. */
export function presenceTold(page: Page, asked: () => void = () => {}): Promise<void> {
  const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
  const lastSleep = { start: at(95), end: at(60) };
  return retell(page, 'presence', () => {
    asked();
    return { ok: true, value: { idle: 'measured', idleMs: 12_000, locked: false, lastSleep, awaySince: null } };
  });
}

/** Lets a page believe that it is on a desktop, where shortcuts that are set come to this, and that shows a tray or not. */
export function onDesktopWhere(page: Page, became: Partial<Abilities['shortcuts']> = {}, tray = true): Promise<void> {
  return settingsTold(page, (view) => asOnDesktop(view, became, tray));
}

/** Settings as a desktop has them. */
export function asOnDesktop(
  view: SettingsView,
  became: Partial<Abilities['shortcuts']> = {},
  tray = true,
): SettingsView {
  const state = (name: keyof Abilities['shortcuts']): ShortcutState =>
    view.settings.shortcuts[name] === null ? 'off' : (became[name] ?? 'set');
  const shortcuts = {
    toggle: state('toggle'),
    newSession: state('newSession'),
    palette: state('palette'),
    checkout: state('checkout'),
  };
  const desktop = { platform: 'linux', idle: 'measured', autostart: true, updates: true } as const;
  return { ...view, abilities: { ...view.abilities, ...desktop, tray, shortcuts } };
}
