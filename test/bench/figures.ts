/** One line of the result: what was measured, beside what it is held against. */
export type Figure = {
  what: string;
  measured: number;
  unit: 'ms' | 'MiB' | 's' | 'times';
  /** Its floor or its peer, measured in the same run. */
  beside?: { what: string; value: number };
  /** The bar: the largest ratio to `beside`, or the largest or smallest value. */
  bar?: { ratio: number } | { most: number } | { least: number };
};

export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (samples: readonly number[]) => quantile(samples, 0.5);

export const mebibytes = (bytes: number) => bytes / 1_048_576;

export function isMet({ measured, beside, bar }: Figure): boolean | null {
  if (bar === undefined) return null;
  if ('most' in bar) return measured <= bar.most;
  if ('least' in bar) return measured >= bar.least;
  return beside === undefined ? null : measured <= bar.ratio * beside.value;
}

/** A row of a Markdown table. */
export function rowOf(figure: Figure): string {
  const { what, measured, unit, beside, bar } = figure;
  const met = isMet(figure);
  return `| ${[
    what,
    `${short(measured)} ${unit}`,
    beside === undefined ? '' : `${beside.what}: ${short(beside.value)} ${unit}`,
    beside === undefined ? '' : `${(measured / beside.value).toFixed(2)} ×`,
    bar === undefined ? '' : wordsOf(bar, unit),
    met === null ? '' : met ? 'met' : '**missed**',
  ].join(' | ')} |`;
}

export const tableHead =
  '| what | measured | floor or peer | ratio | bar | |\n| --- | ---: | ---: | ---: | ---: | --- |';

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function wordsOf(bar: NonNullable<Figure['bar']>, unit: Figure['unit']): string {
  if ('ratio' in bar) return `≤ ${bar.ratio} ×`;
  return 'most' in bar ? `≤ ${bar.most} ${unit}` : `≥ ${bar.least} ${unit}`;
}
