import { app } from 'electron';
import { z } from 'zod';
import type { StartsPort } from '../app/index.ts';
import { Listeners } from './listeners.ts';

/** Arguments may arrive reordered or cut short; one flat string does not. */
const handedOver = z.object({ words: z.string() });
const words = z.array(z.string());

/** Takes the place of the one instance, or hands over the words of this start to the one that has it: then null. */
export function takeTheOnlyPlace(startWords: string[]): StartsPort | null {
  if (!app.requestSingleInstanceLock({ words: JSON.stringify(startWords) })) return null;
  const again = new Listeners<[string[]]>();
  app.on('second-instance', (_event, _argv, _folder, additionalData) => again.tell(readWords(additionalData)));
  // A click in the macOS dock is the same question.
  app.on('activate', () => again.tell([]));
  return { onAgain: (listener) => again.add(listener) };
}

/** What cannot be read is a start without words. */
function readWords(additionalData: unknown): string[] {
  try {
    return words.parse(JSON.parse(handedOver.parse(additionalData).words));
  } catch {
    return [];
  }
}
