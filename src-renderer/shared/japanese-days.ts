import { Temporal } from 'temporal-polyfill';
import type { Place } from './place.ts';
import { dayIn } from './wall-time.ts';

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const number = '(\\d{1,4}|[一二三四五六七八九十])';
const weekdays = '月火水木金土日';

type Found = readonly string[];
type Today = Temporal.PlainDate;

/** Words that chrono has in English and not in Japanese, with the day that each is. A week begins on Monday. */
const words: readonly [RegExp, (today: Today, found: Found) => Today][] = [
  [/^(?:一昨日|おととい|おとつい)/, (today) => today.subtract({ days: 2 })],
  [new RegExp(`^${number}\\s*日前`), (today, [, days]) => today.subtract({ days: countIn(days) })],
  [new RegExp(`^${number}\\s*週間?前`), (today, [, weeks]) => today.subtract({ weeks: countIn(weeks) })],
  [
    new RegExp(`^(今週|先週|先々週)の?([${weekdays}])曜日?`),
    (today, [, week, weekday]) => weekdayOf(today.subtract({ weeks: weeksBack(week) }), weekday),
  ],
  [/^(先週|先々週)/, (today, [, week]) => today.subtract({ weeks: weeksBack(week) })],
];

/** "一昨日 9:15" as "2026年11月18日 9:15"; all else as it is. */
export function withDaysNamed(text: string, { zone, now }: Place): string {
  const today = Temporal.PlainDate.from(dayIn(zone, now));
  for (const [form, dayOf] of words) {
    const found = form.exec(text);
    if (found === null) continue;
    const { year, month, day } = dayOf(today, found);
    return `${year}年${month}月${day}日${text.slice(found[0].length)}`;
  }
  return text;
}

function countIn(digits = ''): number {
  const place = numerals.indexOf(digits);
  return place === -1 ? Number(digits) : place;
}

function weeksBack(week: string | undefined): number {
  return week === '今週' ? 0 : week === '先週' ? 1 : 2;
}

function weekdayOf(around: Today, weekday = '月'): Today {
  return around.add({ days: weekdays.indexOf(weekday) + 1 - around.dayOfWeek });
}
