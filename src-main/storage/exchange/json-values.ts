import { JSONParser } from '@streamparser/json';
import { piecesOf } from './imported.ts';

/** A value that was found on the way, by its key in what is around it; `listed` when that is a list. */
export type FoundValue = { key: string | number; value: unknown; listed: boolean };

const deepest = 100;

/**
 * Reads a long JSON text without ever holding all that is in it: yields what was found in each piece of it.
 * `paths` names the values that are wanted, like `$.sessions.*`. Returns false when the text is not JSON.
 */
export function* jsonValues(
  content: string,
  paths: string[],
): Generator<{ found: FoundValue[]; read: number }, boolean> {
  const parser = new JSONParser({ paths, keepStack: false });
  const depth = new Depth();
  let found: FoundValue[] = [];
  let failed = false;
  parser.onValue = ({ key, value, parent }) => {
    if (key !== undefined) found.push({ key, value, listed: Array.isArray(parent) });
  };
  parser.onError = () => {
    failed = true;
  };
  let read = 0;
  for (const piece of piecesOf(content.replace(/^\uFEFF/, ''))) {
    // Each level costs memory, and none of ours has ten.
    if (depth.after(piece) > deepest) return false;
    parser.write(piece);
    read += piece.length;
    if (failed) return false;
    yield { found, read };
    found = [];
  }
  return parser.isEnded;
}

/** How deep lists and objects are nested at most. */
class Depth {
  private depth = 0;
  private most = 0;
  private inText = false;
  private escaped = false;

  after(piece: string): number {
    for (let at = 0; at < piece.length; at += 1) this.take(piece.charCodeAt(at));
    return this.most;
  }

  private take(unit: number): void {
    if (this.inText) {
      if (this.escaped) this.escaped = false;
      else if (unit === 0x5c) this.escaped = true;
      else if (unit === 0x22) this.inText = false;
    } else if (unit === 0x22) this.inText = true;
    else if (unit === 0x5b || unit === 0x7b) this.most = Math.max(this.most, ++this.depth);
    else if (unit === 0x5d || unit === 0x7d) this.depth -= 1;
  }
}
