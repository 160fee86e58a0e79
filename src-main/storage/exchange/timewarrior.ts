import { z } from 'zod';
import { instant, ok } from '#contract';
import {
  type Found,
  foreignSession,
  type ImportFrame,
  type ImportMoment,
  type ImportSink,
  leftOut,
  longestText,
  lostLetters,
  type Reading,
  unreadableFile,
  wrong,
} from './imported.ts';
import { jsonValues } from './json-values.ts';
import { faultOf } from './shape-faults.ts';

const stampForm = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

const stamp = z
  .string()
  .regex(stampForm, 'must be an instant like 20261120T090000Z')
  .transform((text) => text.replace(stampForm, '$1-$2-$3T$4:$5:$6.000Z'))
  .pipe(instant);

const row = z.object({
  start: stamp,
  end: stamp.optional(),
  tags: z.array(z.string().max(longestText)).max(1_000).default([]),
  annotation: z.string().max(longestText).optional(),
});

const notTheirs = 'this is not the JSON array that `timew export` writes';

/**
 * Reads what `timew export` writes: each interval becomes a session of its own, titled by its annotation, else its
 * tags. Its `id` is a position and no key, so the start and the words tell whether it is known already.
 * An interval that is still open becomes an open, paused session that worked until now.
 */
export async function* readTimewarrior(content: string, frame: ImportFrame, sink: ImportSink): Reading {
  if (!/^\uFEFF?\s*\[/.test(content)) return unreadableFile(notTheirs, 'unknownKind');
  const values = jsonValues(content, ['$.*']);
  for (let step = values.next(); ; step = values.next()) {
    if (step.done) {
      if (!step.value) return unreadableFile(`${notTheirs}, or it was cut off`, 'cutOff');
      break;
    }
    for (const { key, value } of step.value.found) sink.take(foundIn(value, String(key), frame));
    yield step.value.read;
  }
  const lost = lostLetters(content);
  if (lost !== null) return lost;
  return sink.wrongs > 0 ? unreadableFile('some intervals are not as Timewarrior writes them', 'shape') : ok(null);
}

function foundIn(value: unknown, place: string, moment: ImportMoment): Found {
  const read = row.safeParse(value, { reportInput: true });
  if (!read.success) return { is: 'wrong', problem: faultOf(read.error, 'is not an interval', [place]) };
  const { start, end, tags, annotation } = read.data;
  const until = end ?? moment.now;
  if (until < start) return wrong(`${place}.end`, 'must be after the start', 'backwards');
  if (until > moment.now) return wrong(`${place}.end`, 'must not be in the future', 'span');
  if (until === start) return leftOut(place, 'has no length', 'noLength');
  const words = annotation?.trim() || tags.join(', ') || 'Timewarrior';
  const worked = { start, end: until };
  const key = [words, ...tags];
  return foreignSession({ source: 'timewarrior', words, tags, start, end: end ?? null, worked, key }, moment);
}
