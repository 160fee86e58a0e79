/**
 * The language to speak: for the first of those that are wanted (BCP 47, `ja-JP`) that any are spoken for, the nearest of
 * them: the very same, else one of the same language and script, else one of the same language. Null when there is none.
 */
export function bestLanguage(wanted: readonly string[], spoken: readonly string[]): string | null {
  for (const language of wanted) {
    const nearest = nearestTo(language, spoken);
    if (nearest !== undefined) return nearest;
  }
  return null;
}

function nearestTo(language: string, spoken: readonly string[]): string | undefined {
  const whole = wholeOf(language);
  if (whole === null) return undefined;
  const kin = spoken.flatMap((name) => {
    const other = wholeOf(name);
    return other?.language === whole.language ? [{ name, other }] : [];
  });
  const near =
    kin.find(({ other }) => other.script === whole.script && other.region === whole.region) ??
    kin.find(({ other }) => other.script === whole.script) ??
    kin[0];
  return near?.name;
}

/**
 * The locale by which a language writes days, times and numbers: as the first of the wanted ones (BCP 47) in that
 * language has it, else as the region of the first of them does.
 */
export function localeOf(language: string, wanted: readonly string[]): string {
  const own = wholeOf(language);
  const same = wanted.find((one) => wholeOf(one)?.language === own?.language);
  if (same !== undefined || own === null) return same ?? language;
  const region = wholeOf(wanted[0] ?? language)?.region;
  return new Intl.Locale(language, region === undefined ? {} : { region }).toString();
}

/** How `Intl.DateTimeFormat` is told each setting of `timeFormat`. */
export const hourForms = { region: {}, '24h': { hourCycle: 'h23' }, '12h': { hour12: true } } as const;

/** With the script and the region it is usually written in; null when it is no language. */
function wholeOf(language: string): Intl.Locale | null {
  try {
    return new Intl.Locale(language).maximize();
  } catch {
    return null;
  }
}
