import type { Settings, ShortcutName, ShortcutState } from '#contract';
import type {
  DesktopPorts,
  Notice,
  PowerSign,
  SettingsPort,
  TrayAction,
  TrayEntry,
  WindowName,
} from '../../src-main/app/index.ts';
import { Subscribers } from '../../src-main/app/subscribers.ts';
import { settingsInMemory } from '../support/quiet-desk.ts';

/** A desktop that shows nothing, remembers everything, and does what the test says. */
export class FakeDesk {
  readonly settings: SettingsPort;
  /** What was set on the tray, in order: `icon running`, `tooltip …`, `menu`. */
  readonly trayCalls: string[] = [];
  menu: TrayEntry[] = [];
  /** Notices in the order they were shown, and what is shown now. */
  readonly noticeTimes: [time: string, notice: Notice][] = [];
  shown: Notice | null = null;
  /** Every window that was opened, in order. */
  readonly windows: string[] = [];
  private readonly open = new Set<WindowName>();
  readonly registered: Partial<Record<ShortcutName, string>>[] = [];
  hasTray = true;
  language = 'en-GB';
  startsWithSystem = false;
  /** What the windows were told to look like, in order. */
  readonly themes: string[] = [];
  accent: string | null = null;
  hasQuit = false;
  locked = false;
  /** Null: this desktop cannot tell. */
  lastInputMs: number | null = Date.now();

  /** What second starts said, and was to be done. */
  readonly obeyed: string[] = [];
  /** The newer version that is offered; an error is what looking for it ends with. */
  offered: string | Error | null = null;
  canUpdate = true;
  looks = 0;
  installsOnQuit: boolean | null = null;

  private readonly accents = new Subscribers<void>();
  private readonly starts = new Subscribers<string[] | null>();
  private readonly clicks = new Subscribers<void>();
  private readonly actions = new Subscribers<TrayAction>();
  private readonly signs = new Subscribers<PowerSign>();
  private readonly shutdowns = new Subscribers<void>();
  private readonly answers = new Subscribers<string | null>();
  private readonly presses = new Subscribers<ShortcutName>();

  constructor(settings?: Settings) {
    this.settings = settingsInMemory(settings);
  }

  get notices(): Notice[] {
    return this.noticeTimes.map(([, notice]) => notice);
  }

  touch(): void {
    this.lastInputMs = Date.now();
  }

  colour(accent: string): void {
    this.accent = accent;
    this.accents.tell();
  }

  openWindows(): WindowName[] {
    return [...this.open];
  }

  click(): void {
    this.clicks.tell();
  }

  choose(action: TrayAction): void {
    this.actions.tell(action);
  }

  sign(sign: PowerSign): void {
    if (sign === 'lock') this.locked = true;
    if (sign === 'unlock') this.locked = false;
    this.signs.tell(sign);
  }

  shutDown(): void {
    this.shutdowns.tell();
  }

  startAgain(words: string[] | null): void {
    this.starts.tell(words);
  }

  answer(button: string | null): void {
    this.answers.tell(button);
  }

  press(name: ShortcutName): void {
    this.presses.tell(name);
  }

  ports(platform: DesktopPorts['platform'] = 'linux'): DesktopPorts & { settings: SettingsPort } {
    return {
      platform,
      wayland: false,
      languages: [this.language],
      starts: { onAgain: (listener) => this.starts.add(listener) },
      commandLine: {
        obey: async (words) => {
          this.obeyed.push(words.join(' '));
          return words[0] === 'resume' ? 'Nothing is open' : null;
        },
      },
      settings: this.settings,
      now: () => new Date().toISOString(),
      quit: () => {
        this.hasQuit = true;
      },
      tray: this.tray(),
      windows: this.showWindows(),
      power: {
        look: () => (this.lastInputMs === null ? null : { idleMs: this.idleMs(this.lastInputMs), locked: this.locked }),
        onSign: (listener) => this.signs.add(listener),
        onShutdown: (listener) => this.shutdowns.add(listener),
      },
      shortcuts: {
        register: (wanted) => {
          this.registered.push(wanted);
          const state = (name: ShortcutName): ShortcutState => (wanted[name] === undefined ? 'off' : 'set');
          return {
            toggle: state('toggle'),
            newSession: state('newSession'),
            palette: state('palette'),
            checkout: state('checkout'),
          };
        },
        hold: () => {},
        onPressed: (listener) => this.presses.add(listener),
      },
      notifications: {
        show: (notice) => {
          this.noticeTimes.push([new Date().toISOString().slice(11, 16), notice]);
          this.shown = notice;
        },
        dismiss: (id) => {
          if (this.shown?.id === id) this.shown = null;
        },
        onAnswer: (listener) => this.answers.add((button) => listener(this.shown?.id ?? '', button)),
      },
      autostart: {
        isOn: () => this.startsWithSystem,
        set: (on) => {
          this.startsWithSystem = on;
        },
      },
      appearance: {
        setTheme: (theme) => {
          this.themes.push(theme);
        },
        accent: () => this.accent,
        onAccent: (listener) => this.accents.add(listener),
      },
      opener: { openPath: () => {} },
      updates: {
        isPossible: () => this.canUpdate,
        fetch: async () => {
          this.looks += 1;
          if (this.offered instanceof Error) throw this.offered;
          return this.offered;
        },
        installOnQuit: (wanted) => {
          this.installsOnQuit = wanted;
        },
      },
    };
  }

  private idleMs(lastInputMs: number): number {
    return Math.floor((Date.now() - lastInputMs) / 1_000) * 1_000;
  }

  private tray(): DesktopPorts['tray'] {
    const call = (words: string) => this.trayCalls.push(words);
    return {
      create: () => {
        call('create');
        return this.hasTray;
      },
      setIcon: (icon) => call(`icon ${icon}`),
      setTitle: (title) => call(`title ${title}`),
      setTooltip: (tooltip) => call(`tooltip ${tooltip.replaceAll('\n', ' | ')}`),
      setMenu: (menu) => {
        this.menu = menu;
        call('menu');
      },
      onClick: (listener) => this.clicks.add(listener),
      onAction: (listener) => this.actions.add(listener),
    };
  }

  private showWindows(): DesktopPorts['windows'] {
    const { open } = this;
    return {
      open: (name, sessionId) => {
        open.add(name);
        this.windows.push(sessionId === undefined ? name : `${name} ${sessionId}`);
      },
      close: (name) => open.delete(name),
      isOpen: (name) => open.has(name),
    };
  }
}
