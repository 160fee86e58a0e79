// One process prepares at a time; the others wait. Only what every file system does atomically is used: a folder is
// the lock, and the one file in it names who holds it.
import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './up-to-date.mjs';

const folder = join(root, '.cache', 'preparation.lock');
const pollMs = 100;
/** Between making the folder and writing the file in it a process needs less than this. */
const unnamedAtMostMs = 5_000;
/** No preparation takes as long: the process id was given to another program since. */
const heldAtMostMs = 20 * 60_000;

/**
 * Runs `work` while no other process does. `work` is given a function to name a child that works on its behalf: an
 * installation goes on when only its parent is killed, so the lock is theirs until both have ended.
 */
export async function alone(work) {
  const name = await take();
  try {
    return await work((childId) => writeFileSync(join(folder, name), `${childId}`));
  } finally {
    release(name);
  }
}

async function take() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const name = `${process.pid}-${Date.now()}`;
  for (let waited = 0; ; waited += 1) {
    if (taken(name)) return name;
    if (waited === 20) process.stderr.write('intermission: waiting for another start to install and build\n');
    removeIfLeftBehind();
    await sleep(pollMs);
  }
}

function taken(name) {
  return succeeds('EEXIST', () => mkdirSync(folder)) && succeeds('ENOENT', () => writeFileSync(join(folder, name), ''));
}

/** Each removal succeeds for one process only, and never on a lock that was taken since it was looked at. */
function removeIfLeftBehind() {
  succeeds('ENOENT', () => {
    const [name] = readdirSync(folder);
    const changedMs = Date.now() - statSync(join(folder, name ?? '')).mtimeMs;
    if (name === undefined) {
      if (changedMs > unnamedAtMostMs) succeeds('ENOTEMPTY', () => rmdirSync(folder));
    } else if (changedMs > heldAtMostMs || !holders(name).some(isAlive)) {
      release(name);
    }
  });
}

function release(name) {
  if (succeeds('ENOENT', () => unlinkSync(join(folder, name)))) rmdirSync(folder);
}

function holders(name) {
  const child = readFileSync(join(folder, name), 'utf8');
  return [Number.parseInt(name, 10), ...(child === '' ? [] : [Number(child)])];
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function succeeds(expectedCode, action) {
  try {
    action();
    return true;
  } catch (error) {
    if (error.code === expectedCode) return false;
    throw error;
  }
}
