import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type Face, fail, ok, type Result } from '#contract';
import { type ServedSocket, serveSocket } from '../../src-main/host-socket/index.ts';
import { type Terminal, terminal } from './command-line.ts';

const asked = z.object({ type: z.string(), workId: z.string() });

/** A product whose long work never ends by itself. */
class Endless implements Face {
  readonly told = new EventEmitter();

  async execute(command: unknown): Promise<Result<never> | Result<{ cancelled: boolean }>> {
    const { type, workId } = asked.parse(command);
    if (type !== 'cancelWork') return this.query(command);
    this.told.emit('cancelled', workId);
    return ok({ cancelled: true });
  }

  async query(query: unknown): Promise<Result<never>> {
    const work = asked.parse(query);
    const cancelled = once(this.told, 'cancelled');
    this.told.emit('begun', work.type);
    const [workId] = await cancelled;
    return fail('CANCELLED', workId === work.workId ? 'It was cancelled' : 'Another was');
  }

  watch(): () => void {
    return () => {};
  }
}

let here: Terminal;
let product: Endless;
let served: ServedSocket;
beforeEach(async () => {
  here = await terminal();
  product = new Endless();
  served = await serveSocket(product, here.dataDir, async () => null);
});
afterEach(async () => {
  await served.close();
  await here.close();
});

test.each([['backup'], ['export', 'json'], ['restore', 'some-backup']])(
  'Ctrl+C cancels "%s" in the product, says so and ends with 130',
  async (...words) => {
    const begun = once(product.told, 'begun');
    const child = here.stays(...words);
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      complaint += text;
    });
    const [type] = await begun;
    child.kill('SIGINT');
    await once(child, 'close');
    expect([type, child.exitCode, complaint]).toEqual([words[0], 130, 'intermission: It was cancelled\n']);
  },
);
