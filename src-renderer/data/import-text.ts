import { z } from 'zod';
import { dateOrder, day, type Fault, fault } from '#contract';

const question = z.object({
  field: z.literal('dateOrder'),
  written: z.string(),
  choices: z.array(z.object({ dateOrder, day })).min(1),
});
/** A date of the file that can be read in more than one way, and which days it may be. */
export type DateQuestion = z.infer<typeof question>;

/** The question in what is said of a refused import; null when it was refused for something else. */
export function dateQuestionIn(details: unknown): DateQuestion | null {
  const read = z.tuple([question]).safeParse(details);
  return read.success ? read.data[0] : null;
}

/** What is wrong with a file, or with rows of it; or with a folder for the records. */
export function faultsIn(details: unknown): Fault[] {
  return fault.array().safeParse(details).data ?? [];
}

/** The text of a file, in UTF-8 or, where its first bytes say so, in UTF-16; null when it is neither. */
export async function readText(file: File): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
