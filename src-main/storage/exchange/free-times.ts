import type { ImportFrame } from './imported.ts';

type Stretch = { startMs: number; endMs: number };

/** What a file tells of each day, so that work without a time of day can be put where nothing else of the file lies. */
export class FreeTimes {
  private readonly taken = new Map<string, Stretch[]>();
  private readonly calendar: ImportFrame['calendar'];

  constructor(calendar: ImportFrame['calendar']) {
    this.calendar = calendar;
  }

  take(stretch: Stretch): void {
    const first = this.calendar.dayAt(stretch.startMs);
    const last = this.calendar.dayAt(stretch.endMs);
    for (const { day } of this.calendar.days(first.day, last.day)) {
      this.taken.set(day, [...(this.taken.get(day) ?? []), stretch]);
    }
  }

  /** The earliest free stretch of a length on a day, which is taken by that. Null when none is left. */
  placed(day: string, lengthMs: number): Stretch | null {
    const [span] = this.calendar.days(day, day);
    if (span === undefined) return null;
    let startMs = span.startMs;
    const taken = (this.taken.get(day) ?? []).sort((one, other) => one.startMs - other.startMs);
    for (const one of taken) {
      if (startMs + lengthMs <= one.startMs) break;
      startMs = Math.max(startMs, one.endMs);
    }
    const stretch = { startMs, endMs: startMs + lengthMs };
    if (stretch.endMs > span.endMs) return null;
    this.take(stretch);
    return stretch;
  }
}
