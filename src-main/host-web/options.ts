import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { defaultDataDir } from '../app/index.ts';

const options = z.object({
  'data-dir': z.string().min(1, 'must name a folder').optional(),
  port: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a number from 0 to 65535')
    .default('0')
    .transform(Number),
  'no-open': z.boolean().default(false),
});

export type Options = { dataDir: string; port: number; opensBrowser: boolean };

export const usage = `Usage: npm run start:web -- [--data-dir DIR] [--port N] [--no-open]
  --data-dir DIR  where the records are kept (default: ${defaultDataDir()})
  --port N        the port to listen on at 127.0.0.1; 0 picks a free one (default)
  --no-open       do not open the browser`;

/** Reads the command line. The reason in words when it makes no sense. */
export function readOptions(argv: string[]): Options | { problem: string } {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { 'data-dir': { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
    const parsed = options.safeParse(values);
    if (!parsed.success)
      return { problem: `--${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}` };
    const { 'data-dir': dataDir = defaultDataDir(), port, 'no-open': closed } = parsed.data;
    return { dataDir: resolve(dataDir), port, opensBrowser: !closed };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
