const longest = 1_440;

const forms: readonly { form: RegExp; minutes(parts: number[]): number }[] = [
  { form: /^(\d{1,2}):([0-5]\d)$/, minutes: ([hours = 0, rest = 0]) => hours * 60 + rest },
  {
    form: /^(\d+(?:\.\d+)?)\s*(?:h|hours?|時間)\s*(?:(\d+)\s*(?:m|min|minutes?|分)?)?$/,
    minutes: ([hours = 0, rest = 0]) => hours * 60 + rest,
  },
  { form: /^(\d+)\s*(?:m|min|minutes?|分)$/, minutes: ([minutes = 0]) => minutes },
  // A day has 24 hours: more of anything are minutes.
  { form: /^(\d+(?:\.\d+)?)$/, minutes: ([number = 0]) => (number <= 24 ? number * 60 : number) },
];

/** Whole minutes of a day as people write them: `7:30`, `7.5`, `7 h 30`, `450 min`. Null when it is nothing of that. */
export function goalTyped(text: string): number | null {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(',', '.');
  for (const { form, minutes } of forms) {
    const parts = form.exec(typed)?.slice(1);
    if (parts === undefined) continue;
    const meant = Math.round(minutes(parts.map((part) => Number(part ?? 0))));
    return meant >= 1 && meant <= longest ? meant : null;
  }
  return null;
}
