import type { DateOrder } from '#contract';

const dateForm = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;

/** Every way in which a written date names a day that exists, as YYYY-MM-DD. Two digits of a year are of this century. */
export function readingsOf(written: string): Partial<Record<DateOrder, string>> {
  const [, first = '', mark = '', second = '', third = ''] = dateForm.exec(written) ?? [];
  if (first === '' || second.length > 2 || first.length === 3 || third.length === 3) return {};
  if (first.length === 4) return third.length > 2 ? {} : found('ymd', first, second, third);
  const inDots = mark === '.' && third.length === 4;
  return {
    ...found('dmy', third, second, first),
    // Nobody writes a month first and dots behind it.
    ...(inDots ? {} : found('mdy', third, first, second)),
    ...(third.length === 4 ? {} : found('ymd', first, second, third)),
  };
}

function found(order: DateOrder, year: string, month: string, day: string): Partial<Record<DateOrder, string>> {
  if (year.length !== 4 && year.length !== 2) return {};
  const whole = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${whole}T00:00:00.000Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
  return exists ? { [order]: whole } : {};
}

export type OrderFound =
  | { is: 'clear'; order: DateOrder }
  /** A date that can be read in several ways, as each of them has it. */
  | { is: 'unclear'; written: string; choices: Partial<Record<DateOrder, string>> };

/** Finds out in which order the dates of a whole file are written. */
export class OrderOfDates {
  private left: DateOrder[] = ['ymd', 'dmy', 'mdy'];
  private readonly unclear = new Map<string, Partial<Record<DateOrder, string>>>();

  see(written: string): void {
    const readings = readingsOf(written);
    const possible = this.left.filter((order) => readings[order] !== undefined);
    // What is no date in any order left is told when it is read.
    if (possible.length === 0) return;
    this.left = possible;
    if (this.unclear.size < mostKept) this.unclear.set(written, readings);
  }

  /** True when no further date can tell more. */
  get isClear(): boolean {
    return this.left.length === 1;
  }

  found(): OrderFound {
    const [order = 'ymd'] = this.left;
    for (const [written, readings] of this.unclear) {
      const choices = Object.fromEntries(this.left.map((one) => [one, readings[one]]));
      if (new Set(Object.values(choices)).size > 1) return { is: 'unclear', written, choices };
    }
    return { is: 'clear', order };
  }
}

/** A file of so many different dates has shown one that is unclear, or never will. */
const mostKept = 5_000;

const timeForm = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s?m\.?)?$/i;

/** The second of the day that a clock time means, by 24 hours or by 12; null when it is none. */
export function secondOfDay(written: string): number | null {
  const [, hours = '', minutes = '', seconds = '0', half] = timeForm.exec(written) ?? [];
  if (hours === '' || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half.toLowerCase() === 'p');
  return hour === null || hour > 23 ? null : hour * 3600 + Number(minutes) * 60 + Number(seconds);
}

function hourOfHalf(hour: number, afternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** Seconds of a duration like `1:30:00`, `1:30` or `1.5` (hours); null when it is none. May be negative. */
export function durationSeconds(written: string): number | null {
  const [, sign = '', hours = '', minutes = '', seconds = '0'] =
    /^(-?)(\d{1,6}):(\d{2})(?::(\d{2}))?$/.exec(written) ?? [];
  const factor = sign === '-' ? -1 : 1;
  if (hours !== '') return factor * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  return /^-?\d{1,6}([.,]\d{1,6})?$/.test(written) ? Math.round(Number(written.replace(',', '.')) * 3600) : null;
}
