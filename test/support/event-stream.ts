import { once } from 'node:events';
import http from 'node:http';

export type Watched = {
  response: http.IncomingMessage;
  /** Everything that came, in the order it came. */
  events: string[];
  /** Resolves once so many have come. */
  count(events: number): Promise<string[]>;
  /** Goes away as a closed window would. */
  leave(): void;
  /** Resolves when the stream is over; `orderly` when the other side said so. */
  ended: Promise<'orderly' | 'cut'>;
};

/** Watches a host over server-sent events. Only `data:` lines are expected: anything else is an error. */
export async function watchEvents(
  { port, token }: { port: number; token: string },
  listener: (data: string) => void = () => {},
): Promise<Watched> {
  const headers = { authorization: `Bearer ${token}` };
  const request = http.get({ host: '127.0.0.1', port, path: '/api/events', agent: false, headers });
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
  });
  const events: string[] = [];
  let rest = '';
  response.setEncoding('utf8').on('data', (piece: string) => {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (!block.startsWith('data: ')) throw new Error(`Not an event of the contract: ${block}`);
      events.push(block.slice('data: '.length));
      listener(block.slice('data: '.length));
    }
  });
  response.on('error', () => {});
  const ended = new Promise<'orderly' | 'cut'>((resolve) => {
    response.once('close', () => resolve(response.complete ? 'orderly' : 'cut'));
  });
  return {
    response,
    events,
    async count(wanted) {
      while (events.length < wanted) await once(response, 'data');
      return events;
    },
    leave: () => request.destroy(),
    ended,
  };
}
