import type { Problem } from '#contract';
import { type Storage, StorageFailure } from '../../storage/index.ts';
import type { AppPorts } from '../ports.ts';
import type { Records } from '../records.ts';
import { giveUpTaken } from './give-up.ts';
import type { Machines } from './machines.ts';

/** How often the folders of other machines are looked at while nobody asks: nothing in main is quicker, from design.md. */
const lookMs = 15_000;

type Sources = { machines: Machines; records: Records; storage: Storage; ports: AppPorts };

/** Keeps up with what other machines write: looks at their folders, and lets go of what they took over. */
export class KeepingUp {
  private readonly sources: Sources;
  private readonly learnInQueue: () => void;
  private timer: NodeJS.Timeout | null = null;
  private told: Problem[] = [];
  private failed: Problem | null = null;

  /** `learnInQueue` is to call `learn` where no command is under way. */
  constructor(sources: Sources, learnInQueue: () => void) {
    this.sources = sources;
    this.learnInQueue = learnInQueue;
  }

  start(): void {
    this.sources.machines.look(true);
    this.learn();
    this.tellName();
    this.keepLooking();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  /** Whether something was seen that is to be learned before anything is answered. */
  get isBehind(): boolean {
    return this.sources.machines.look() || this.sources.machines.taken().length > 0;
  }

  /** Takes in what is there, and gives up what was taken over. What cannot be saved now is done with the next look. */
  learn(): void {
    const { machines } = this.sources;
    machines.look();
    try {
      if (machines.taken().length > 0)
        this.told = [...this.told, ...giveUpTaken({ ...this.sources, ...this.sources.ports })];
      this.failed = null;
    } catch (failure) {
      this.note(failure);
    }
  }

  /** Tells the others what this machine is called, after a person has changed it. */
  tellName(): void {
    try {
      this.sources.storage.tellName(this.sources.machines.ownName().name);
    } catch (failure) {
      this.note(failure);
    }
  }

  /** Only where others may write: looks at the clock cost power. */
  keepLooking(): void {
    const { machines, storage } = this.sources;
    if (storage.place.isUsual && machines.elsewhere().length === 0) this.stop();
    else
      this.timer ??= setInterval(() => {
        if (machines.look(true) || machines.taken().length > 0) this.learnInQueue();
      }, lookMs);
  }

  problems(): Problem[] {
    return [...this.told, ...(this.failed === null ? [] : [this.failed]), ...this.sources.machines.problems()];
  }

  private note(failure: unknown): void {
    if (!(failure instanceof StorageFailure)) throw failure;
    const message = `What other machines took over could not be let go of yet: ${failure.reason}`;
    this.failed = { code: 'NOT_SAVED', message, path: null };
  }
}
