const unitForm = /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|時間))?\s*(?:(\d+)\s*(?:m|mins?|minutes?|分)?)?$/i;
const clockForm = /^(\d+):([0-5]\d)$/;

/** "45m", "1h", "1.5 h", "1 h 15 min", "1時間15分" in ms. Null when it has no unit, is nothing, or is no length. */
export function lengthIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const [, hours, minutes] = unitForm.exec(plain) ?? [];
  if (/^\d*$/.test(plain) || (hours === undefined && minutes === undefined)) return null;
  return lengthOf(hours, minutes);
}

/** A length where nothing but one can be meant: "1:15" is one too, and a bare number is minutes. */
export function typedLength(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const [, hours, minutes] = clockForm.exec(plain) ?? [];
  if (hours !== undefined) return lengthOf(hours, minutes);
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? lengthOf(undefined, plain) : lengthIn(plain);
}

function lengthOf(hours = '0', minutes = '0'): number | null {
  const ms = Number(hours.replace(',', '.')) * 3_600_000 + Number(minutes.replace(',', '.')) * 60_000;
  return ms > 0 ? Math.round(ms) : null;
}
