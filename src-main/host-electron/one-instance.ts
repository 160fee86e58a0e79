import { app } from 'electron';
import { z } from 'zod';
import type { StartsPort } from '../app/index.ts';
import { Listeners } from './listeners.ts';

/** Arguments may arrive reordered or cut short; one flat string does not. */
const handedOver = z.object({ words: z.string() });
const words = z.array(z.string()).nullable();

/**
 * Takes the place of the one instance, or hands over the words of this start to the one that has it: then null. Words
 * that are null ask for nothing but somebody who runs.
 */
export function takeTheOnlyPlace(startWords: string[] | null): StartsPort | null {
  if (!app.requestSingleInstanceLock({ words: JSON.stringify(startWords) })) return null;
  const again = new Listeners<[string[] | null]>();
  /** Those of starts that came before anybody listened. */
  const early: (string[] | null)[] = [];
  const tell = (told: string[] | null) => (again.isEmpty ? early.push(told) : again.tell(told));
  app.on('second-instance', (_event, _argv, _folder, additionalData) => tell(readWords(additionalData)));
  // A click in the macOS dock is the same question.
  app.on('activate', () => tell([]));
  return {
    onAgain(listener) {
      for (const told of early.splice(0)) listener(told);
      return again.add(listener);
    },
  };
}

/** What cannot be read is a start without words. */
function readWords(additionalData: unknown): string[] | null {
  try {
    return words.parse(JSON.parse(handedOver.parse(additionalData).words));
  } catch {
    return [];
  }
}
