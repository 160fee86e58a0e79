import type { Instant, Settings, ShortcutName, ShortcutState, WindowName } from '#contract';
import type { Unsubscribe } from '../subscribers.ts';

export type TrayIcon = 'running' | 'paused' | 'nothing' | 'overdue';

/** What a click on an entry of the tray menu asks for. */
export type TrayAction =
  | { type: 'toggle' }
  | { type: 'checkout'; sessionId: string }
  | { type: 'resume'; sessionId: string }
  | { type: 'newSession' }
  | { type: 'open' }
  | { type: 'settings' }
  | { type: 'quit' };

export type TrayEntry =
  | { kind: 'action'; label: string; action: TrayAction; accelerator?: string }
  | { kind: 'label'; label: string }
  | { kind: 'submenu'; label: string; entries: TrayEntry[] }
  | { kind: 'separator' };

/** All that the tray shows. A pure function of the view; a host only draws it. */
export type TrayModel = { icon: TrayIcon; title: string; tooltip: string; menu: TrayEntry[] };

export type TrayPort = {
  /** Makes the tray icon, or makes it again with what was set last. False when it is known that nothing shows it. */
  create(): boolean;
  setIcon(icon: TrayIcon): void;
  /** macOS only. */
  setTitle(title: string): void;
  setTooltip(tooltip: string): void;
  setMenu(menu: TrayEntry[]): void;
  onClick(listener: () => void): Unsubscribe;
  onAction(listener: (action: TrayAction) => void): Unsubscribe;
};

export type { WindowName } from '#contract';

export type WindowsPort = {
  /** `setting`: which of the settings is to be seen first. */
  open(name: WindowName, sessionId?: string, setting?: string): void;
  close(name: WindowName): void;
  isOpen(name: WindowName): boolean;
};

/** A sign of presence or absence that the desktop gives by itself. */
export type PowerSign = 'lock' | 'unlock' | 'suspend' | 'wake' | 'active';

export type PowerPort = {
  /** How long there was no input (null: not known), and whether the screen is locked; null where nothing is known. */
  look(): { idleMs: number | null; locked: boolean } | null;
  onSign(listener: (sign: PowerSign) => void): Unsubscribe;
  /** The system is going down: finish at once. */
  onShutdown(listener: () => void): Unsubscribe;
};

export type ShortcutsPort = {
  /** Replaces all shortcuts that are registered. */
  register(wanted: Partial<Record<ShortcutName, string>>): Record<ShortcutName, ShortcutState>;
  /** While held, what is registered rests. */
  hold(held: boolean): void;
  onPressed(listener: (name: ShortcutName) => void): Unsubscribe;
};

export type NotificationButton = { id: string; label: string };

export type Notice = { id: string; title: string; body: string; buttons: NotificationButton[] };

export type NotificationsPort = {
  /** Shows a notice, in place of the one shown before: never more than one at a time. */
  show(notice: Notice): void;
  dismiss(id: string): void;
  /** `button` is null for a click on the notice itself. */
  onAnswer(listener: (id: string, button: string | null) => void): Unsubscribe;
};

export type AutostartPort = { isOn(): boolean; set(on: boolean): void };

/** The product was asked for once more while it runs: a second start with its words, or a click in the dock. */
export type StartsPort = {
  /** Words that are null ask for nothing but somebody who runs. Starts before the first listener are kept for it. */
  onAgain(listener: (words: string[] | null) => void): Unsubscribe;
};

export type CommandLinePort = {
  /** Does what the words of a command line say. Resolves to what went wrong, in words, or to null. */
  obey(words: string[]): Promise<string | null>;
};

export type AppearancePort = {
  /** Of every window, and of what the system draws around them. */
  setTheme(theme: Settings['appearance']['theme']): void;
  /** The colour that the system gives what is selected, `#rrggbb`; null where it tells none. */
  accent(): string | null;
  onAccent(listener: () => void): Unsubscribe;
};

export type OpenerPort = {
  /** Shows a file or folder of the person's. */
  openPath(path: string): void;
};

export type UpdatesPort = {
  /** False for a program that runs from its sources, and for a package that was not told where its updates are. */
  isPossible(): boolean;
  /**
   * Looks for a newer version and fetches it. Resolves to its number when it is ready to be installed, or to null when
   * there is none. Rejects when it cannot be reached or is not what it should be.
   */
  fetch(): Promise<string | null>;
  /** Whether what is ready is installed when this program ends. It never ends for that. */
  installOnQuit(wanted: boolean): void;
};

/** What a desktop offers. Each host implements it; nothing in it decides. */
export type DesktopPorts = {
  platform: 'linux' | 'darwin' | 'win32';
  wayland: boolean;
  /** What the person reads, the best first: `ja-JP`. */
  languages: readonly string[];
  tray: TrayPort;
  windows: WindowsPort;
  power: PowerPort;
  shortcuts: ShortcutsPort;
  notifications: NotificationsPort;
  autostart: AutostartPort;
  appearance: AppearancePort;
  opener: OpenerPort;
  starts: StartsPort;
  commandLine: CommandLinePort;
  updates: UpdatesPort;
  now(): Instant;
  quit(): void;
};
