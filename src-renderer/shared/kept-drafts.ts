import { z } from 'zod';

// A step back, a window that is closed or a crash must not cost a person's words: a draft is kept until it is sent.
const longestKeptMs = 30 * 86_400_000;

/** What is written of one kind, by what it is about. */
export type KeptDrafts<Draft> = {
  keep(id: string, draft: Draft): void;
  forget(id: string): void;
  /** Null when there is none. What nobody came back to for a month is gone. */
  kept(id: string): Draft | null;
};

export function keptDrafts<Draft>(kind: string, schema: z.ZodType<Draft>): KeptDrafts<Draft> {
  const prefix = `intermission.${kind}.`;
  const stored = z.object({ at: z.number(), draft: schema });
  const at = (place: string) => {
    const text = window.localStorage.getItem(place);
    return text === null ? null : (stored.safeParse(jsonOrNull(text)).data ?? null);
  };
  return {
    keep: (id, draft) => {
      try {
        window.localStorage.setItem(`${prefix}${id}`, JSON.stringify({ at: Date.now(), draft }));
      } catch {
        // Where there is no room for it, what is written is in the window all the same.
      }
    },
    forget: (id) => window.localStorage.removeItem(`${prefix}${id}`),
    kept: (id) => {
      for (const place of Object.keys(window.localStorage).filter((one) => one.startsWith(prefix))) {
        if ((at(place)?.at ?? 0) < Date.now() - longestKeptMs) window.localStorage.removeItem(place);
      }
      return at(`${prefix}${id}`)?.draft ?? null;
    },
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
