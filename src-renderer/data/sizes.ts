import { useManner } from '../shared/manner.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `12 kB`, in the reader's language; a thousand to a step. */
export function useSizes(): (bytes: number) => string {
  const { locale } = useManner();
  return (bytes) => {
    const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
    const form = {
      style: 'unit',
      unit: units[step] ?? 'byte',
      // English writes "229 byte" in short.
      unitDisplay: step === 0 ? 'long' : 'short',
      maximumSignificantDigits: 3,
    } as const;
    return new Intl.NumberFormat(locale, form).format(bytes / 1_000 ** step);
  };
}
