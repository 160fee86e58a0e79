import { join } from 'node:path';
import { v7 } from 'uuid';
import { type CommandInput, type SessionView, sessionView } from '#contract';
import { type App, openApp } from '../../../src-main/app/index.ts';
import { type Listening, listen } from '../../../src-main/host-web/listen.ts';
import { quietDesk } from '../../support/quiet-desk.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

type Plan = Omit<Extract<CommandInput, { type: 'start' }>, 'type' | 'title'>;

const windows = join(import.meta.dirname, '../../../dist/renderer');

/** The zone of everything that is pictured. */
export const zone = 'Europe/Berlin';

/** The moment of every picture: a Wednesday, 14:20 in the zone. */
export const momentOfPictures = '2026-11-18T13:20:00.000Z';

/** The product behind the loopback host, at a desk where the clock says what it is set to. */
export class Office {
  readonly app: App;
  private nowMs = Date.parse(momentOfPictures);
  private listening: Listening | null = null;
  private readonly folder: TempFolder;
  private shared: TempFolder | null = null;
  private readonly others: Office[] = [];

  private constructor(folder: TempFolder) {
    this.folder = folder;
    const opened = openApp({
      dataDir: folder.path,
      version: '1.0.0',
      zone,
      now: () => new Date(this.nowMs).toISOString(),
      newId: () => v7({ msecs: this.nowMs }),
      ...quietDesk(),
    });
    if (opened.is === 'taken') throw new Error('The office is in use');
    this.app = opened.app;
  }

  static async open(): Promise<Office> {
    const office = new Office(await tempFolder());
    await office.pickUp();
    return office;
  }

  get dataDir(): string {
    return this.folder.path;
  }

  get url(): string {
    if (this.listening === null) throw new Error('The office is closed');
    return this.listening.url;
  }

  /** Lets it be that time of a day (`YYYY-MM-DD`, `HH:MM`), which is in winter. */
  at(day: string, time: string): this {
    this.nowMs = Date.parse(`${day}T${time}:00.000+01:00`);
    return this;
  }

  /** A folder that another computer can reach as well; gone when it closes. */
  async sharedFolder(): Promise<string> {
    this.shared ??= await tempFolder();
    return this.shared.path;
  }

  /** Lets another one be there until this one closes. */
  closesWith(other: Office): void {
    this.others.push(other);
  }

  async do(command: CommandInput): Promise<unknown> {
    const answer = await this.app.execute(command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.error.message}`);
    return answer.value;
  }

  async start(title: string, plan: Plan = {}): Promise<SessionView> {
    return sessionView.parse(await this.do({ type: 'start', title, ...plan }));
  }

  /** Leaves the desk with a clock running. */
  async leave(): Promise<void> {
    await this.app.notice([{ type: 'left', sinceMs: this.nowMs, reason: 'lock' }]);
  }

  async comeBack(): Promise<void> {
    await this.app.notice([{ type: 'back', atMs: this.nowMs }]);
  }

  /** Lets the windows be without it, while it goes on. */
  async hangUp(): Promise<void> {
    await this.listening?.close(async () => {});
    this.listening = null;
  }

  /** Is there for windows again, at another address, unless it is there already. */
  async pickUp(): Promise<void> {
    this.listening ??= await listen(this.app, 0, windows);
  }

  async close(): Promise<void> {
    await this.listening?.close(() => this.app.close());
    this.listening = null;
    await Promise.all(this.others.map((other) => other.close()));
    await this.folder.remove();
    await this.shared?.remove();
  }
}
