export function completed(
  said: Readonly<Record<string, unknown>>,
  english: Readonly<Record<string, unknown>>,
  language: string,
): Record<string, Record<string, unknown>>;
