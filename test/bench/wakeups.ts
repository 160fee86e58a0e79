// Loaded into a host before it starts: on SIGUSR2 it tells the shortest timer that repeats, or was set since it told last.
import { createHook } from 'node:async_hooks';

const repeating = new Map<number, number>();
let set: number[] = [];

createHook({
  init(id, type, _trigger, resource) {
    const length: unknown = type === 'Timeout' ? Reflect.get(resource, '_idleTimeout') : undefined;
    if (typeof length !== 'number') return;
    set.push(length);
    if (Reflect.get(resource, '_repeat') !== null) repeating.set(id, length);
  },
  destroy: (id) => void repeating.delete(id),
}).enable();

process.on('SIGUSR2', () => {
  const shortestMs = Math.min(...repeating.values(), ...set);
  set = [];
  process.stderr.write(`${JSON.stringify({ shortestMs })}\n`);
});
