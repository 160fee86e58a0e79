import fs from 'node:fs';
import { join } from 'node:path';

type Held = { lock: string; watcher: fs.FSWatcher };
let held: Held | null = null;

/** Between processes, by files, because the answer has to come at once. What is handed over is copied as JSON. */
export function takeSingleInstance(folder: string, data: unknown, onSecond: (data: unknown) => void): boolean {
  fs.mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'SingletonLock');
  const letters = join(folder, 'Singleton');
  if (!takes(lock)) {
    const letter = join(letters, `${process.pid}.json`);
    fs.writeFileSync(`${letter}.part`, JSON.stringify(data));
    fs.renameSync(`${letter}.part`, letter);
    return false;
  }
  fs.mkdirSync(letters, { recursive: true });
  const watcher = fs.watch(letters, () => readLetters(letters, onSecond));
  held = { lock, watcher };
  return true;
}

export function releaseSingleInstance(): void {
  held?.watcher.close();
  if (held !== null) fs.rmSync(held.lock, { force: true });
  held = null;
}

/** Of two that begin at once, one makes the file, and by then it says who that is. */
function takes(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    if (!isHeldByAnother(lock)) fs.rmSync(lock, { force: true });
    fs.linkSync(own, lock);
    return true;
  } catch {
    return false;
  } finally {
    fs.rmSync(own);
  }
}

function isHeldByAnother(lock: string): boolean {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

function readLetters(folder: string, onSecond: (data: unknown) => void): void {
  for (const name of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const letter = join(folder, name);
    const data: unknown = JSON.parse(fs.readFileSync(letter, 'utf8'));
    fs.rmSync(letter);
    onSecond(data);
  }
}
