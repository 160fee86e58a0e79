import { z } from 'zod';

/** What is wrong with a file that is to be imported, or with a row of it: `is` in `details`, for faces of other languages. */
export const fileFault = z.enum([
  // The file, whose `field` is `file`.
  'unknownKind',
  'otherKind',
  'notTable',
  'noColumn',
  'cutOff',
  'empty',
  'newer',
  'notUtf8',
  'packed',
  'pdf',
  'calendar',
  'markup',
  'timewarriorData',
  'spreadsheet',
  // A row.
  'shape',
  'missing',
  'status',
  'date',
  'time',
  'span',
  'otherOrder',
  'negative',
  'backwards',
  'tooLong',
  'noLength',
  'noRoom',
  'stillRan',
]);
export type FileFault = z.infer<typeof fileFault>;

/** Why the records cannot lie in a folder. */
export const folderFault = z.enum(['notWhole', 'withinData', 'holdsData']);
export type FolderFault = z.infer<typeof folderFault>;

/** One of the `details` of a refused import, or of a move of the records, as far as it can be told in any language. */
export const fault = z.object({
  field: z.string(),
  problem: z.string(),
  is: z.union([fileFault, folderFault]).optional(),
  /** What stands there. */
  written: z.string().optional(),
});
export type Fault = z.infer<typeof fault>;
