import fc from 'fast-check';
import type { Sign } from '../../src-main/app/desktop/absence.ts';

const second = 1_000;
const minute = 60 * second;

/** What a desktop can tell: `measuresWithoutSleep` leaves sleep out of the idle time, as X11 does. */
export type Desktop = 'measures' | 'measuresWithoutSleep' | 'neverIdle';

/** What really happens: work, with the clock right or wrong, and then an absence of one kind. */
type Chapter = {
  workMs: number;
  /** By how much the clock is set while they work: back, or on. */
  clockSetMs: number;
  /** Of the last input before leaving, how long until the screen is locked or the lid closed. */
  lingerMs: number;
  leaves: 'walksOff' | 'locks' | 'closesLid' | 'locksThenCloses';
  awayMs: number;
  /** How the sleep is told of: before, on waking, twice on waking, or not at all. */
  suspendTold: 'before' | 'late' | 'lateTwice' | 'never';
  echoes: boolean;
};
export type Story = Chapter[];

/** So long without a look means that the machine slept: a clock that is set on by more cannot be told from that. */
const sleptAfterMs = minute;

const seconds = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * second);

export const stories: fc.Arbitrary<Story> = fc.array(
  fc.record<Chapter>({
    workMs: seconds(120, 900),
    clockSetMs: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      seconds(-7_200, -1),
      seconds(1, 40),
      seconds(80, 3_600),
    ),
    lingerMs: seconds(2, 8),
    leaves: fc.constantFrom('walksOff', 'locks', 'closesLid', 'locksThenCloses'),
    awayMs: seconds(400, 4_000),
    suspendTold: fc.constantFrom('before', 'late', 'lateTwice', 'never'),
    echoes: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

export type TrueAbsence = {
  lastInputMs: number;
  returnMs: number;
  /** Whether the desktop told of it before it slept; otherwise the last look, 15 s before at most, is what is known. */
  isAnnounced: boolean;
};

/** Tells the story as a desktop would, and knows what is true. */
export function tellStory(story: Story, desktop: Desktop): { signs: Sign[]; absences: TrueAbsence[] } {
  const teller = new Teller(desktop);
  const absences = story
    .map((chapter) =>
      desktop === 'neverIdle' && chapter.leaves === 'walksOff' ? { ...chapter, leaves: 'locks' as const } : chapter,
    )
    .flatMap((chapter) => [...teller.setClock(chapter), teller.tell(chapter)]);
  teller.work(2 * minute);
  return { signs: teller.signs, absences };
}

/** A clock, somebody at the keyboard, and a host that looks every 15 s. */
class Teller {
  readonly signs: Sign[] = [];
  private readonly desktop: Desktop;
  private nowMs = Date.parse('2026-11-20T08:00:00.000Z');
  private lastInputMs = this.nowMs;
  private lastLookMs = this.nowMs;
  /** Sleep since the last input, which some idle times leave out. */
  private sleptMs = 0;
  private locked = false;

  constructor(desktop: Desktop) {
    this.desktop = desktop;
  }

  /** Nobody leaves for it, and what is measured of input goes on; set on by much, it looks like a sleep all the same. */
  setClock({ workMs, clockSetMs }: Chapter): TrueAbsence[] {
    this.work(workMs);
    const { lastInputMs } = this;
    this.nowMs += clockSetMs;
    this.lastInputMs += clockSetMs;
    this.lastLookMs += clockSetMs;
    this.work(2 * minute);
    return clockSetMs < sleptAfterMs ? [] : [{ lastInputMs, returnMs: lastInputMs + clockSetMs, isAnnounced: false }];
  }

  tell(chapter: Chapter): TrueAbsence {
    const { lastInputMs } = this;
    const sleeps = chapter.leaves === 'closesLid' || chapter.leaves === 'locksThenCloses';
    this.pass(chapter.lingerMs);
    if (chapter.leaves === 'locks' || chapter.leaves === 'locksThenCloses') this.lock(chapter);
    if (chapter.leaves === 'locksThenCloses') this.pass(40 * second);
    if (sleeps) this.sleep(chapter);
    else this.pass(chapter.awayMs);
    const isAnnounced = chapter.leaves !== 'closesLid' || chapter.suspendTold === 'before';
    return { lastInputMs, returnMs: this.comeBack(chapter), isAnnounced };
  }

  /** Input every five seconds. */
  work(forMs: number): void {
    for (let doneMs = 0; doneMs < forMs; doneMs += 5 * second) {
      this.input();
      this.pass(5 * second);
    }
    this.input();
  }

  private input(): void {
    this.lastInputMs = this.nowMs;
    this.sleptMs = 0;
  }

  private pass(forMs: number): void {
    const untilMs = this.nowMs + forMs;
    while (this.lastLookMs + 15 * second <= untilMs) {
      this.nowMs = this.lastLookMs + 15 * second;
      this.look();
    }
    this.nowMs = untilMs;
  }

  private look(): void {
    this.lastLookMs = this.nowMs;
    this.signs.push({ kind: 'look', atMs: this.nowMs, idleMs: this.idleMs(), locked: this.locked });
  }

  private idleMs(): number {
    if (this.desktop === 'neverIdle') return 0;
    const idleMs = this.nowMs - this.lastInputMs - (this.desktop === 'measuresWithoutSleep' ? this.sleptMs : 0);
    return Math.floor(idleMs / second) * second;
  }

  private say(kind: 'lock' | 'suspend' | 'unlock' | 'wake', times = 1): void {
    const told: Sign =
      kind === 'lock' || kind === 'suspend'
        ? { kind, atMs: this.nowMs, idleMs: this.idleMs() }
        : { kind, atMs: this.nowMs };
    for (let time = 0; time < times; time += 1) this.signs.push(told);
  }

  /** Linux tells of no lock: it is seen by the next look. */
  private lock({ echoes }: Chapter): void {
    this.locked = true;
    if (this.desktop !== 'neverIdle') this.say('lock', echoes ? 2 : 1);
  }

  private sleep({ awayMs, suspendTold, echoes }: Chapter): void {
    if (suspendTold === 'before') this.say('suspend', echoes ? 2 : 1);
    this.nowMs += awayMs;
    this.sleptMs += awayMs;
    // Timers go on where they were: the next look comes up to 15 s after waking.
    this.lastLookMs += awayMs;
    if (suspendTold === 'late') this.say('suspend');
    if (suspendTold === 'lateTwice') this.say('suspend', 2);
    if (suspendTold !== 'never') this.say('wake', echoes ? 2 : 1);
    this.pass(20 * second);
  }

  private comeBack({ echoes }: Chapter): number {
    const returnMs = this.nowMs;
    const wasLocked = this.locked;
    this.locked = false;
    this.input();
    if (wasLocked && this.desktop !== 'neverIdle') {
      this.say('unlock', echoes ? 2 : 1);
      // Told late, from before the return.
      if (echoes) this.signs.push({ kind: 'lock', atMs: returnMs - 20 * second, idleMs: 0 });
    }
    return returnMs;
  }
}
