import { expect, onTestFinished, test, vi } from 'vitest';
import { watchEvents } from '../../src-renderer/client/watch-events.ts';

const refusal = () => new Response(null, { status: 503 });

test('the stream that was asked for before is read first, others once it is lost, and none where nobody watches', async () => {
  const asked: string[] = [];
  vi.useFakeTimers();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return refusal();
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const heard: string[] = [];
  const early = Promise.resolve(refusal());
  const stop = watchEvents('/api/events', 'token', ({ connection }) => heard.push(connection), early);
  await vi.advanceTimersByTimeAsync(200);
  const atFirst = [...asked];
  await vi.advanceTimersByTimeAsync(100);
  const then = [...asked];
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([atFirst, then, asked, heard]).toEqual([[], ['/api/events'], ['/api/events'], ['connecting', 'lost', 'lost']]);
});
