import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type CommandInput, type SessionView, type SettingsChange, sessionView } from '#contract';
import { type App, type Desktop, openApp, runDesktop } from '../../src-main/app/index.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { FakeDesk } from './fake-desk.ts';

/** The whole product but for the desktop itself, which is a fake one, on a clock that the test turns. */
export class Office {
  readonly desk: FakeDesk;
  app: App;
  private desktop: Desktop;
  private folder: TempFolder;
  /** What has to be put away at the end, whatever happened. */
  private readonly leftBehind: (() => Promise<void>)[] = [];
  private made = 0;

  /** Opens at a time of the day all scenarios play on, as `09:00`. Timers and the clock are the test's from here on. */
  static async open(
    time = '09:00',
    change: SettingsChange = {},
    desk: (desk: FakeDesk) => void = () => {},
  ): Promise<Office> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    vi.setSystemTime(msOf(time));
    const office = new Office(await tempFolder(), desk);
    await office.change(change);
    return office;
  }

  private constructor(folder: TempFolder, arrange: (desk: FakeDesk) => void) {
    this.folder = folder;
    this.desk = new FakeDesk();
    arrange(this.desk);
    this.app = this.openApp();
    this.desktop = runDesktop(this.app, this.desk.ports());
  }

  private openApp(): App {
    const opened = openApp({
      dataDir: this.folder.path,
      version: '0.0.0',
      zone: 'UTC',
      now: () => new Date().toISOString(),
      newId: () => {
        this.made += 1;
        return `session-${this.made}`;
      },
      settings: this.desk.settings,
      abilities: () => this.desktop.abilities(),
      presence: () => this.desktop.presence(),
      accent: () => this.desk.accent,
    });
    if (opened.is === 'taken') throw new Error('The records are in use');
    return opened.app;
  }

  /** The power fails: what is on disk is all that is left. Nothing runs until `startAgain`. */
  async crash(): Promise<void> {
    const { app, folder } = this;
    this.desktop.stop();
    this.folder = await tempFolder();
    await cp(folder.path, this.folder.path, { recursive: true, filter: (path) => !path.endsWith('lock') });
    this.leftBehind.push(async () => {
      await app.close();
      await folder.remove();
    });
    vi.clearAllTimers();
  }

  /** Nothing can be saved until the disk is mended. */
  breakDisk(): Promise<void> {
    return rename(join(this.folder.path, 'data'), join(this.folder.path, 'gone'));
  }

  mendDisk(): Promise<void> {
    return rename(join(this.folder.path, 'gone'), join(this.folder.path, 'data'));
  }

  startAgain(): void {
    this.app = this.openApp();
    this.desktop = runDesktop(this.app, this.desk.ports());
  }

  problems(): string[] {
    return this.desktop.problems().map(({ code }) => code);
  }

  abilities() {
    return this.desktop.abilities();
  }

  /** Time passes with somebody at the keyboard. */
  async workUntil(time: string): Promise<void> {
    await this.pass(time, () => this.desk.touch());
  }

  /** Time passes, and nobody touches anything. */
  async until(time: string): Promise<void> {
    await this.pass(time, () => {});
  }

  /** The machine sleeps: the clock goes on, and timers do not. */
  async sleepUntil(time: string): Promise<void> {
    vi.setSystemTime(msOf(time));
    await this.settle();
  }

  private async pass(time: string, each: () => void): Promise<void> {
    const untilMs = msOf(time);
    while (Date.now() < untilMs) {
      each();
      await vi.advanceTimersByTimeAsync(Math.min(5_000, untilMs - Date.now()));
    }
    each();
    await this.settle();
  }

  /** What was begun is done, without time passing. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) {
      await this.app.notice([]);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async tell(command: CommandInput): Promise<SessionView> {
    const answer = await this.app.execute(command);
    if (!answer.ok) throw new Error(answer.error.message);
    await this.settle();
    return sessionView.parse(answer.value);
  }

  async change(settings: SettingsChange): Promise<void> {
    await this.app.execute({ type: 'changeSettings', settings });
    await this.settle();
  }

  async session(sessionId: string): Promise<SessionView> {
    const answer = await this.app.query({ type: 'session', sessionId });
    if (!answer.ok) throw new Error(answer.error.message);
    return sessionView.parse(answer.value);
  }

  /** What is said of the time of a session: `09:00–10:00 10:15– · lock 10:00–10:15`. */
  async sketch(sessionId: string): Promise<string> {
    const { intervals, pauses } = await this.session(sessionId);
    return [intervals.map(span).join(' '), ...pauses.map((pause) => `${pause.reason} ${span(pause)}`)].join(' · ');
  }

  async close(): Promise<void> {
    this.desktop.stop();
    await this.app.close();
    for (const putAway of this.leftBehind) await putAway();
    vi.useRealTimers();
    await this.folder.remove();
  }
}

/** Ms since 1970 of a time on the day, or after it: `24:05`. */
function msOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return Date.parse('2026-11-20T00:00:00.000Z') + ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}

function span({ start, end }: { start: string; end: string | null }): string {
  return `${clock(start)}–${end === null ? '' : clock(end)}`;
}

function clock(instant: string): string {
  return instant.slice(11, 19).replace(/:00$/, '');
}
