import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems hand out by themselves, so that nobody is given it by chance until it is used. */
const [lowest, highest] = [20_000, 32_000];

/** A port of loopback where nothing listens, and that can be listened on again and again. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest);
    if (await canListen(port)) return port;
  }
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  const can = await listening;
  if (can) {
    server.close();
    await once(server, 'close');
  }
  return can;
}
