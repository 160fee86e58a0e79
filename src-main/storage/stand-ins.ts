import { readDocument } from './document.ts';
import { monthKind, writeMonth } from './month-file.ts';

/** Month files that stand in for those of the history, until they are put in their place. */
export class StandIns {
  private readonly paths = new Map<string, string>();

  add(paths: ReadonlyMap<string, string>): void {
    for (const [month, path] of paths) this.paths.set(month, path);
  }

  pathOf(month: string): string | undefined {
    return this.paths.get(month);
  }

  /** Writes each where it belongs. Returns the months. @throws StorageFailure; the rest stands in still. */
  put(placeOf: (month: string) => string, told: (month: string) => void): string[] {
    const all = [...this.paths];
    for (const [month, path] of all) {
      const reading = readDocument(monthKind, path);
      if (reading.is === 'good' || reading.is === 'older') writeMonth(placeOf(month), reading.content.sessions);
      this.paths.delete(month);
      told(month);
    }
    return all.map(([month]) => month);
  }
}
