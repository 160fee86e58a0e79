import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import {
  type CommandInput,
  type CurrentView,
  currentView,
  type QueryInput,
  type SessionView,
  type Settings,
  sessionView,
  settings as settingsSchema,
} from '#contract';
import { type App, openApp, unknownAbilities, unknownPresence } from '../../src-main/app/index.ts';
import { settingsInMemory } from './quiet-desk.ts';
import { type TempFolder, tempFolder } from './temp-folder.ts';

/** One computer of two: its data directory, its own copy of the shared folder, and the product on it. */
export class Machine {
  readonly dataDir: string;
  /** What a synchroniser would keep the same on both. */
  readonly shared: string;
  readonly name: string;
  private readonly clock: () => number;
  private readonly settings: Settings;
  private opened: App | null = null;

  constructor(folder: string, name: string, clock: () => number) {
    this.name = name;
    this.dataDir = join(folder, name, 'local');
    this.shared = join(folder, name, 'shared');
    this.clock = clock;
    this.settings = settingsSchema.parse({ deviceName: name });
  }

  get app(): App {
    if (this.opened === null) throw new Error(`${this.name} is off`);
    return this.opened;
  }

  start(): void {
    const opened = openApp({
      dataDir: this.dataDir,
      version: '0.0.0',
      zone: 'UTC',
      now: () => new Date(this.clock()).toISOString(),
      newId: () => v7({ msecs: this.clock() }),
      settings: settingsInMemory(this.settings),
      abilities: () => unknownAbilities,
      presence: () => unknownPresence,
    });
    if (opened.is === 'taken') throw new Error(`${this.dataDir} is in use`);
    this.opened = opened.app;
  }

  async stop(): Promise<void> {
    await this.opened?.close();
    this.opened = null;
  }

  async do(command: CommandInput): Promise<SessionView> {
    const answer = await this.app.execute(command);
    if (!answer.ok) throw new Error(`${this.name} refused ${command.type}: ${answer.error.message}`);
    return sessionView.parse(answer.value);
  }

  async refusal(command: CommandInput): Promise<string> {
    const answer = await this.app.execute(command);
    return answer.ok ? 'done' : `${answer.error.code}: ${answer.error.message}`;
  }

  async ask(query: QueryInput): Promise<unknown> {
    const answer = await this.app.query(query);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  }

  async current(): Promise<CurrentView> {
    return currentView.parse(await this.ask({ type: 'current' }));
  }

  /** The files of the shared folder that this machine writes, by their paths in it. */
  ownFiles(): string[] {
    const devices = join(this.shared, 'devices');
    return filesUnder(devices)
      .filter((path) => path.startsWith(this.id()))
      .filter((path) => !path.endsWith('.tmp') && !path.endsWith('.previous'))
      .map((path) => join('devices', path));
  }

  id(): string {
    const parsed: unknown = JSON.parse(fs.readFileSync(join(this.dataDir, 'device.json'), 'utf8'));
    return String(Reflect.get(Object(Reflect.get(Object(parsed), 'content')), 'id'));
  }
}

function filesUnder(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A wall clock for both, and the folder in which all of it lies. */
export class Office {
  readonly folder: TempFolder;
  readonly desk: Machine;
  readonly laptop: Machine;
  ms = Date.parse('2026-11-20T09:00:00.000Z');

  private constructor(folder: TempFolder) {
    this.folder = folder;
    this.desk = new Machine(folder.path, 'Desk', () => this.ms);
    this.laptop = new Machine(folder.path, 'Laptop', () => this.ms);
  }

  /** Both run, with their records in their copies of the shared folder. */
  static async open(): Promise<Office> {
    const office = new Office(await tempFolder());
    for (const machine of [office.desk, office.laptop]) {
      fs.mkdirSync(machine.shared, { recursive: true });
      machine.start();
      const moved = await machine.app.execute({ type: 'moveRecords', folder: machine.shared });
      if (!moved.ok) throw new Error(moved.error.message);
    }
    return office;
  }

  pass(minutes: number): void {
    this.ms += minutes * 60_000;
  }

  /** Carries one file as a synchroniser does: beside it first, then in its place; or only some of it, in its place. */
  carryFile(from: Machine, to: Machine, path: string, share = 1): void {
    const bytes = fs.readFileSync(join(from.shared, path));
    const target = join(to.shared, path);
    fs.mkdirSync(dirname(target), { recursive: true });
    if (share < 1) {
      fs.writeFileSync(target, bytes.subarray(0, Math.floor(bytes.length * share)));
      return;
    }
    const temporary = join(dirname(target), `.syncthing.${path.replaceAll(/[\\/]/g, '-')}.tmp`);
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, target);
  }

  carry(from: Machine, to: Machine): void {
    for (const path of from.ownFiles()) this.carryFile(from, to, path);
  }

  carryAll(): void {
    this.carry(this.desk, this.laptop);
    this.carry(this.laptop, this.desk);
  }

  async close(): Promise<void> {
    await this.desk.stop();
    await this.laptop.stop();
    await this.folder.remove();
  }
}
