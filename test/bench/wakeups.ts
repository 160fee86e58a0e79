// Loaded into a host before it starts: on SIGUSR2 it tells the shortest timer that repeats.
import { createHook } from 'node:async_hooks';

const lengths = new Map<number, number>();

createHook({
  init(id, type, _trigger, resource) {
    const length: unknown = type === 'Timeout' ? Reflect.get(resource, '_idleTimeout') : undefined;
    if (typeof length === 'number' && Reflect.get(resource, '_repeat') !== null) lengths.set(id, length);
  },
  destroy: (id) => void lengths.delete(id),
}).enable();

process.on('SIGUSR2', () => {
  const shortestMs = Math.min(...lengths.values());
  process.stderr.write(`${JSON.stringify({ shortestMs })}\n`);
});
