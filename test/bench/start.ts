import { spawnSync } from 'node:child_process';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { type Figure, median } from './figures.ts';
import { sampleZone } from './sample-history.ts';

/** From starting the process to the first answer, without what Node itself takes to start. */
export async function measureStart(empty: string, full: string, rounds: number): Promise<Figure[]> {
  const [nodeMs, emptyMs, fullMs]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    nodeMs.push(bareNodeMs());
    emptyMs.push(await firstAnswerMs(empty));
    fullMs.push(await firstAnswerMs(full));
  }
  const floor = median(nodeMs);
  const beside = { what: 'no history', value: median(emptyMs) - floor };
  return [
    { what: "Node's own start (`node -e 0`)", measured: floor, unit: 'ms' },
    {
      what: "host to first answer over Node's own start, 100,000 sessions",
      measured: median(fullMs) - floor,
      unit: 'ms',
      beside,
      bar: { most: 150 },
    },
  ];
}

function bareNodeMs(): number {
  const startedAt = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - startedAt;
}

async function firstAnswerMs(dataDir: string): Promise<number> {
  const startedAt = performance.now();
  const host: HostProcess = await startHost({ dataDir, env: { TZ: sampleZone } });
  await host.query({ type: 'current' });
  const tookMs = performance.now() - startedAt;
  await host.stop();
  return tookMs;
}
