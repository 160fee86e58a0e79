import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dataDirOfTest, hostOfTest } from '../support/host-of-a-test.ts';
import { call } from '../support/http-face.ts';

const root = join(import.meta.dirname, '../..');

/** What a person types, in a group of its own as in a terminal. */
function startWeb(...args: string[]) {
  const npm = spawn('npm', ['run', 'start:web', '--', ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => killGroup(npm));
  let stdout = '';
  let stderr = '';
  npm.stdout.setEncoding('utf8').on('data', (piece) => {
    stdout += piece;
  });
  npm.stderr.setEncoding('utf8').on('data', (piece) => {
    stderr += piece;
  });
  const exitCode = once(npm, 'close').then(() => npm.exitCode);
  return { npm, exitCode, stdout: () => stdout, stderr: () => stderr };
}

function killGroup(npm: ChildProcess): void {
  try {
    process.kill(-(npm.pid ?? 0), 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function ready(started: ReturnType<typeof startWeb>): Promise<{ port: number; token: string }> {
  const line = /^intermission: listening on http:\/\/127\.0\.0\.1:(\d+)\/\?token=(\S+)$/m;
  await expect.poll(started.stdout).toMatch(line);
  const [, port, token] = line.exec(started.stdout()) ?? [];
  return { port: Number(port), token: `${token}` };
}

describe('npm run start:web', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'Passes %s on: what runs is paused, and the exit code is 0',
    async (signal) => {
      const dataDir = await dataDirOfTest();
      const started = startWeb('--data-dir', dataDir, '--port', '0', '--no-open');
      const address = await ready(started);
      await call(address, 'execute', { type: 'start', title: 'Write the report' });
      started.npm.kill(signal);
      expect(await started.exitCode).toBe(0);
      const again = await hostOfTest({ dataDir });
      expect(await again.query({ type: 'current' })).toMatchObject({
        value: { open: [{ pauseReason: 'quit' }], away: [] },
      });
    },
  );

  test('Bears Ctrl+C, which a terminal sends to the whole group', async () => {
    const dataDir = await dataDirOfTest();
    const started = startWeb('--data-dir', dataDir, '--port', '0', '--no-open');
    const address = await ready(started);
    await call(address, 'execute', { type: 'start', title: 'Write the report' });
    process.kill(-(started.npm.pid ?? 0), 'SIGINT');
    expect(await started.exitCode).toBe(0);
    const again = await hostOfTest({ dataDir });
    expect(await again.query({ type: 'current' })).toMatchObject({
      value: { open: [{ pauseReason: 'quit' }], away: [] },
    });
  });

  test('Ends with 3 and says who has the records, and with 2 and the usage', async () => {
    const dataDir = await dataDirOfTest();
    const holder = await hostOfTest({ dataDir });
    const second = startWeb('--data-dir', dataDir, '--port', '0', '--no-open');
    expect([await second.exitCode, second.stderr()]).toEqual([
      3,
      expect.stringContaining(`process ${holder.process.pid}`),
    ]);
    const wrong = startWeb('--prot', '0');
    expect([await wrong.exitCode, wrong.stderr()]).toEqual([2, expect.stringContaining('Usage: npm run start:web')]);
  });
});
