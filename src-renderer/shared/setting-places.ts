import type { ParseKeys } from 'i18next';

/** One setting: where it is in the address of its window (`?window=settings#theme`), and the words it is found by. */
type SettingPlace = { id: string; label: ParseKeys; words: ParseKeys };
type SettingSection = { id: string; title: ParseKeys; settings: readonly SettingPlace[] };

/** Everything that can be set, in the order it is shown: what the window searches in, and other windows lead to. */
export const settingSections = [
  {
    id: 'shortcuts',
    title: 'settings.shortcuts',
    settings: [
      { id: 'shortcut-toggle', label: 'settings.shortcut.toggle', words: 'settings.words.shortcut' },
      { id: 'shortcut-new-session', label: 'settings.shortcut.newSession', words: 'settings.words.shortcut' },
      { id: 'shortcut-palette', label: 'settings.shortcut.palette', words: 'settings.words.shortcut' },
      { id: 'shortcut-checkout', label: 'settings.shortcut.checkout', words: 'settings.words.shortcut' },
    ],
  },
  {
    id: 'leaving',
    title: 'settings.leaving',
    settings: [
      { id: 'presence', label: 'settings.now.title', words: 'settings.words.presence' },
      { id: 'idle-minutes', label: 'settings.idleMinutes', words: 'settings.words.idle' },
      { id: 'browser-tells', label: 'settings.browserTells', words: 'settings.words.idle' },
      { id: 'pause-on-lock', label: 'settings.pauseOnLock', words: 'settings.words.lock' },
      { id: 'on-return', label: 'settings.onReturn', words: 'settings.words.onReturn' },
      { id: 'resume-within', label: 'settings.resumeWithin', words: 'settings.words.onReturn' },
    ],
  },
  {
    id: 'reminders',
    title: 'settings.reminders',
    settings: [
      { id: 'planned-checkout', label: 'settings.plannedCheckout', words: 'settings.words.reminder' },
      { id: 'not-tracking', label: 'settings.notTrackingMinutes', words: 'settings.words.reminder' },
      { id: 'long-session', label: 'settings.longSessionMinutes', words: 'settings.words.reminder' },
      { id: 'break', label: 'settings.breakMinutes', words: 'settings.words.reminder' },
    ],
  },
  {
    id: 'day',
    title: 'settings.day',
    settings: [{ id: 'goal', label: 'settings.goal', words: 'settings.words.goal' }],
  },
  {
    id: 'appearance',
    title: 'settings.appearance',
    settings: [
      { id: 'theme', label: 'settings.theme', words: 'settings.words.theme' },
      { id: 'language', label: 'settings.language', words: 'settings.words.language' },
      { id: 'week-start', label: 'settings.weekStart', words: 'settings.words.weekStart' },
      { id: 'time-format', label: 'settings.timeFormat', words: 'settings.words.timeFormat' },
    ],
  },
  {
    id: 'computer',
    title: 'settings.computer',
    settings: [
      { id: 'device-name', label: 'settings.deviceName', words: 'settings.words.deviceName' },
      { id: 'starts-with-system', label: 'settings.startsWithSystem', words: 'settings.words.startsWithSystem' },
      { id: 'updates-itself', label: 'settings.updatesItself', words: 'settings.words.updatesItself' },
    ],
  },
  {
    id: 'data',
    title: 'data.title',
    settings: [{ id: 'records', label: 'data.open', words: 'settings.words.records' }],
  },
  {
    id: 'desktop',
    title: 'settings.desktop',
    settings: [{ id: 'abilities', label: 'settings.can.title', words: 'settings.words.abilities' }],
  },
] as const satisfies readonly SettingSection[];

export type SectionId = (typeof settingSections)[number]['id'];
export type SettingId = (typeof settingSections)[number]['settings'][number]['id'];
