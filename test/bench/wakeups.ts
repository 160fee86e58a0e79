// Loaded into a host before it starts: on SIGUSR2 it tells how often its event loop turned and what timers are set.
import { createHook } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';

const lengths = new Map<number, number>();

createHook({
  init(id, type, _trigger, resource) {
    const length: unknown = type === 'Timeout' ? Reflect.get(resource, '_idleTimeout') : undefined;
    if (typeof length === 'number' && Reflect.get(resource, '_repeat') !== null) lengths.set(id, length);
  },
  destroy: (id) => void lengths.delete(id),
}).enable();

process.on('SIGUSR2', () => {
  const { loopCount } = performance.nodeTiming.uvMetricsInfo;
  const shortestMs = Math.min(...lengths.values());
  process.stderr.write(`${JSON.stringify({ loops: loopCount, shortestMs })}\n`);
});
