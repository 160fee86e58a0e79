import { z } from 'zod';

const minutes = z.int().min(1).max(1_440);
const accelerator = z.string().min(1).max(100);

const theme = z.enum(['system', 'light', 'dark']);
/** A language as BCP 47 names it, such as `en` or `pt-BR`. */
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const weekStart = z.enum(['region', 'monday', 'sunday', 'saturday']);
const timeFormat = z.enum(['region', '24h', '12h']);

/** What a person can set. Everything has a default, so that a file from before a setting existed still reads. */
export const settings = z.object({
  away: z
    .object({
      /** Minutes without input after which one counts as away; never below 1. */
      idleMinutes: minutes.default(5),
      pauseOnLock: z.boolean().default(true),
      onReturn: z.enum(['ask', 'resume', 'stay']).default('ask'),
      /** With `resume`: longer absences are asked about all the same. */
      resumeWithinMinutes: minutes.default(15),
    })
    .prefault({}),
  reminders: z
    .object({
      plannedCheckout: z.boolean().default(true),
      /** Minutes at work with nothing running; null is off. */
      notTrackingMinutes: minutes.nullable().default(null),
      longSessionMinutes: minutes.nullable().default(null),
      breakMinutes: minutes.nullable().default(null),
    })
    .prefault({}),
  shortcuts: z
    .object({
      toggle: accelerator.nullable().default('CommandOrControl+Alt+Space'),
      newSession: accelerator.nullable().default(null),
      palette: accelerator.nullable().default(null),
      checkout: accelerator.nullable().default(null),
    })
    .prefault({}),
  appearance: z
    .object({
      theme: theme.default('system'),
      /** Null is the language of the system; one there are no messages in is read as that. */
      language: language.nullable().default(null),
      /** `region`: as the person's region has it. */
      weekStart: weekStart.default('region'),
      timeFormat: timeFormat.default('region'),
    })
    .prefault({}),
  /** Minutes of work that a day is meant to have; null is no goal. */
  goalMinutes: minutes.nullable().default(null),
  /** What other machines call this one; null is the name of the host. */
  deviceName: z.string().trim().min(1).max(200).nullable().default(null),
  startsWithSystem: z.boolean().default(false),
  updatesItself: z.boolean().default(false),
  /** Not for a person to set: that there is no tray was said on this machine, and is not said again. */
  saidNoTray: z.boolean().default(false),
});
export type Settings = z.infer<typeof settings>;
export type ShortcutName = keyof Settings['shortcuts'];

/** Some of the settings, to be changed; what is not named stays. Unknown names are refused. */
export const settingsChange = z.strictObject({
  away: z
    .strictObject({
      idleMinutes: minutes.optional(),
      pauseOnLock: z.boolean().optional(),
      onReturn: z.enum(['ask', 'resume', 'stay']).optional(),
      resumeWithinMinutes: minutes.optional(),
    })
    .optional(),
  reminders: z
    .strictObject({
      plannedCheckout: z.boolean().optional(),
      notTrackingMinutes: minutes.nullish(),
      longSessionMinutes: minutes.nullish(),
      breakMinutes: minutes.nullish(),
    })
    .optional(),
  shortcuts: z
    .strictObject({
      toggle: accelerator.nullish(),
      newSession: accelerator.nullish(),
      palette: accelerator.nullish(),
      checkout: accelerator.nullish(),
    })
    .optional(),
  appearance: z
    .strictObject({
      theme: theme.optional(),
      language: language.nullish(),
      weekStart: weekStart.optional(),
      timeFormat: timeFormat.optional(),
    })
    .optional(),
  goalMinutes: minutes.nullish(),
  deviceName: z.string().trim().min(1).max(200).nullish(),
  startsWithSystem: z.boolean().optional(),
  updatesItself: z.boolean().optional(),
});
export type SettingsChange = z.infer<typeof settingsChange>;

export const shortcutState = z.enum(['set', 'requested', 'taken', 'invalid', 'off', 'unavailable']);
/**
 * `requested`: the desktop asks the person, and does not tell what came of it (Wayland). `unavailable`: there are no
 * global shortcuts here at all, as in a browser.
 */
export type ShortcutState = z.infer<typeof shortcutState>;

/** What this desktop can and cannot do, honestly. */
export const abilities = z.object({
  /** `unknown`: nothing was heard yet. `no`: this desktop does not tell how long there was no input. */
  idle: z.enum(['measured', 'unknown', 'no']),
  /** Which desktop the product is on; null where it is on none, as for pages in a browser. */
  platform: z.enum(['linux', 'darwin', 'win32']).nullable(),
  /** Whether windows and shortcuts go through Wayland. */
  wayland: z.boolean(),
  tray: z.boolean(),
  notificationButtons: z.boolean(),
  /** Whether it can start with the system. */
  autostart: z.boolean(),
  /** Whether it can fetch newer versions of itself. */
  updates: z.boolean(),
  shortcuts: z.object({
    toggle: shortcutState,
    newSession: shortcutState,
    palette: shortcutState,
    checkout: shortcutState,
  }),
});
export type Abilities = z.infer<typeof abilities>;

export const settingsView = z.object({
  settings,
  abilities,
  /** The colour that the system gives what is selected, `#rrggbb`; null where it tells none. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
});
export type SettingsView = z.infer<typeof settingsView>;
