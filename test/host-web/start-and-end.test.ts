import { once } from 'node:events';
import fs from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { watchEvents } from '../support/event-stream.ts';
import { freePort } from '../support/free-port.ts';
import { dataDirOfTest, hostOfTest } from '../support/host-of-a-test.ts';
import { HostNotReady } from '../support/host-process.ts';
import { httpFace, readView } from '../support/http-face.ts';
import { signedIn } from '../support/http-request.ts';
import { slowCommand } from './network.ts';

async function notReady(args: string[], dataDir?: string): Promise<{ exitCode: number | null; stderr: string }> {
  const failure = await hostOfTest({ args, ...(dataDir === undefined ? {} : { dataDir }) }).catch(
    (error: unknown) => error,
  );
  if (!(failure instanceof HostNotReady)) throw new Error('The host was ready, or failed otherwise');
  return { exitCode: failure.exitCode, stderr: failure.stderr };
}

describe('A host that starts', () => {
  test('Says so in one line of its own, and nothing else', async () => {
    const host = await hostOfTest();
    expect(host.stdout()).toMatch(/^intermission: listening on http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
    expect(host.stderr()).toBe('');
    expect(host.port).toBeGreaterThan(1023);
  });

  test('Has another token each time, and takes the port it is given', async () => {
    const port = await freePort();
    const first = await hostOfTest({ args: ['--port', `${port}`] });
    const other = await hostOfTest();
    expect(first.port).toBe(port);
    expect(other.token).not.toBe(first.token);
  });

  test('Listens on 127.0.0.1 only', async () => {
    const host = await hostOfTest();
    await expect(fetch(`http://[::1]:${host.port}/`)).rejects.toThrow();
    await expect(fetch(`http://127.0.0.2:${host.port}/`)).rejects.toThrow();
  });

  test('Ends with 1 and plain words when the port is taken, and gives the records up', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const dataDir = await dataDirOfTest();
    const ended = await notReady(['--port', port], dataDir);
    holder.close();
    expect(ended).toEqual({
      exitCode: 1,
      stderr: `intermission: Port ${port} cannot be used: another program listens there. Choose another, or 0 for any free one\n`,
    });
    await hostOfTest({ dataDir });
  });

  test.each([
    [['--port', 'x']],
    [['--port', '65536']],
    [['--port', '-1']],
    [['--port=-1']],
    [['--port', '1.5']],
    [['--port', '0x50']],
    [['--port', '1e3']],
    [['--port=']],
    [['--port']],
    [['--data-dir=']],
    [['--nonsense']],
    [['--no-open=yes']],
    [['somewhere']],
  ])('Ends with 2 and its usage when it is told %j', async (args) => {
    const ended = await notReady(args);
    expect(ended.exitCode).toBe(2);
    expect(ended.stderr).toMatch(/^intermission: .+\n(.+\n)*Usage: npm run start:web -- \[--data-dir DIR\]/);
  });

  test('Ends with 3 when another host has the records, and says which process', async () => {
    const dataDir = await dataDirOfTest();
    const first = await hostOfTest({ dataDir });
    const ended = await notReady([], dataDir);
    expect(ended.exitCode).toBe(3);
    expect(ended.stderr).toContain(`in use by process ${first.process.pid}`);
    expect(await first.query({ type: 'health' })).toMatchObject({ ok: true });
  });

  test('Ends with 1 and a reason when the records cannot be kept there', async () => {
    const file = join(await dataDirOfTest(), 'file');
    await fs.writeFile(file, '');
    expect(await notReady([], file)).toEqual({
      exitCode: 1,
      stderr: expect.stringMatching(/^intermission: .{10,}\n$/),
    });
  });
});

describe('A host that is told to end', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('Pauses what runs for %s, and exits 0', async (signal) => {
    const dataDir = await dataDirOfTest();
    const host = await hostOfTest({ dataDir });
    await host.execute({ type: 'start', title: 'Write the report' });
    host.process.kill(signal);
    expect([await host.exitCode, host.process.signalCode, host.stderr()]).toEqual([0, null, '']);
    const again = await hostOfTest({ dataDir });
    expect(await again.query({ type: 'current' })).toMatchObject({
      value: { running: null, open: [{ title: 'Write the report', clock: 'paused', pauseReason: 'quit' }], away: [] },
    });
  });

  test('Shows its watchers the pause, and ends their streams in order', async () => {
    const host = await hostOfTest();
    await host.execute({ type: 'start', title: 'Write the report' });
    const watchers = await Promise.all([watchEvents(host), watchEvents(host)]);
    expect(await host.stop()).toBe(0);
    for (const watched of watchers) {
      expect(await watched.ended).toBe('orderly');
      expect(watched.events.map(readView).map(({ running, open }) => [running?.title, open[0]?.pauseReason])).toEqual([
        ['Write the report', null],
        [undefined, 'quit'],
      ]);
    }
  });

  test('Answers what is under way, and keeps what it answered', async () => {
    const dataDir = await dataDirOfTest();
    const host = await hostOfTest({ dataDir });
    const face = httpFace(host);
    const started = await face.execute({ type: 'start', title: 'Write the report' });
    const sessionId = started.ok && 'clock' in started.value ? started.value.id : '';
    const notes = Array.from({ length: 40 }, (_, number) =>
      face.execute({ type: 'note', sessionId, text: `${number}` }).then(
        (answer) => (answer.ok ? `${number}` : answer.error.code),
        () => 'not answered',
      ),
    );
    await Promise.race(notes);
    expect(await host.stop()).toBe(0);
    const answers = await Promise.all(notes);
    const again = httpFace(await hostOfTest({ dataDir }));
    const kept = await again.query({ type: 'session', sessionId });
    const texts =
      kept.ok && typeof kept.value === 'object' && kept.value !== null && 'notes' in kept.value
        ? kept.value.notes.map(({ text }) => text)
        : [];
    expect(texts).toEqual(expect.arrayContaining(answers.filter((answer) => /^\d+$/.test(answer))));
    expect(answers.filter((answer) => !/^(\d+|STORAGE_FAILED|not answered)$/.test(answer))).toEqual([]);
  });

  test('Does not wait for a call that never comes to its end', async () => {
    const host = await hostOfTest();
    const upload = await slowCommand(host.port, signedIn(host.token));
    expect(await host.stop()).toBe(0);
    upload.destroy();
  });

  test('Bears to be told twice', async () => {
    const host = await hostOfTest();
    await host.execute({ type: 'start', title: 'Write the report' });
    host.process.kill('SIGINT');
    host.process.kill('SIGINT');
    host.process.kill('SIGTERM');
    expect(await host.exitCode).toBe(0);
  });
});
