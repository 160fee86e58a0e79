import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from './free-port.ts';

const running = new Set<ChildProcess>();
// A test that fails half-way leaves nothing behind.
process.once('exit', () => {
  for (const one of running) one.kill('SIGKILL');
});

const apiKey = 'of-a-test-on-loopback';
const status = z.object({ state: z.string(), needFiles: z.number(), needDeletes: z.number() });
const completion = z.object({ completion: z.number(), needItems: z.number() });
const connections = z.object({ connections: z.record(z.string(), z.object({ connected: z.boolean() })) });

type Side = { home: string; folder: string; id: string; port: number; api: number };

/** A real Syncthing on loopback, which knows one other and nobody else: no discovery, no relays, no reports. */
export class Syncthing {
  private readonly own: Side;
  private readonly other: Side;
  private process: ChildProcess | null = null;

  private constructor(own: Side, other: Side) {
    this.own = own;
    this.other = other;
  }

  /** Two that share a folder each. Their homes are made in `place`. */
  static async pair(place: string, folders: [string, string]): Promise<[Syncthing, Syncthing]> {
    const sides = await Promise.all(folders.map((folder, index) => sideIn(join(place, `syncthing-${index}`), folder)));
    const [one, other] = sides;
    if (one === undefined || other === undefined) throw new Error('There are two sides');
    writeFileSync(join(one.home, 'config.xml'), configuration(one, other));
    writeFileSync(join(other.home, 'config.xml'), configuration(other, one));
    return [new Syncthing(one, other), new Syncthing(other, one)];
  }

  async start(): Promise<void> {
    const child = spawn('syncthing', ['serve', '--home', this.own.home, '--no-browser', '--no-restart'], {
      stdio: 'ignore',
      env: { ...process.env, STNOUPGRADE: '1', STNODEFAULTFOLDER: '1' },
    });
    this.process = child;
    running.add(child);
    child.once('close', () => running.delete(child));
    await until(async () => (await this.call('GET', 'system/ping')) !== null);
  }

  async stop(): Promise<void> {
    const child = this.process;
    this.process = null;
    if (child === null || child.exitCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  }

  /** Takes notice of what was written, rather than wait for its watcher. */
  async scan(): Promise<void> {
    await this.call('POST', 'db/scan?folder=records');
  }

  async isConnected(): Promise<boolean> {
    const known = connections.safeParse(await this.call('GET', 'system/connections'));
    return known.success && known.data.connections[this.other.id]?.connected === true;
  }

  /** Whether there is nothing left to bring here, nor to the other side, as far as both know. */
  async isEven(): Promise<boolean> {
    const here = status.safeParse(await this.call('GET', 'db/status?folder=records'));
    const there = completion.safeParse(await this.call('GET', `db/completion?folder=records&device=${this.other.id}`));
    return (
      here.success &&
      there.success &&
      here.data.state === 'idle' &&
      here.data.needFiles + here.data.needDeletes === 0 &&
      there.data.needItems === 0 &&
      there.data.completion === 100
    );
  }

  private async call(method: string, path: string): Promise<unknown> {
    try {
      const response = await fetch(`http://127.0.0.1:${this.own.api}/rest/${path}`, {
        method,
        headers: { 'X-API-Key': apiKey },
        signal: AbortSignal.timeout(10_000),
      });
      const text = await response.text();
      return text === '' ? {} : JSON.parse(text);
    } catch {
      return null;
    }
  }
}

/** Asks again until it is so. Rejects when it is not within the time that a busy machine may take. */
export async function until(isSo: () => Promise<boolean>, patienceMs = 60_000): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`It did not become so within ${patienceMs / 1_000} s: ${isSo}`);
}

async function sideIn(home: string, folder: string): Promise<Side> {
  mkdirSync(home, { recursive: true });
  mkdirSync(join(folder, '.stfolder'), { recursive: true });
  execFileSync('syncthing', ['generate', '--home', home, '--no-default-folder', '--skip-port-probing'], {
    stdio: 'ignore',
  });
  const id = execFileSync('syncthing', ['--home', home, '--device-id'], { encoding: 'utf8' }).trim();
  const [port, api] = [await freePort(), await freePort()];
  return { home, folder, id, port, api };
}

function configuration(own: Side, other: Side): string {
  const device = ({ id, port }: Side) =>
    `<device id="${id}" name="${id.slice(0, 7)}" compression="never"><address>tcp://127.0.0.1:${port}</address></device>`;
  return `<configuration version="35">
<folder id="records" label="records" path="${own.folder}" type="sendreceive" rescanIntervalS="10" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true">
<filesystemType>basic</filesystemType><device id="${own.id}"></device><device id="${other.id}"></device>
<minDiskFree unit="%">0</minDiskFree></folder>
${device(own)}${device(other)}
<gui enabled="true" tls="false"><address>127.0.0.1:${own.api}</address><apikey>${apiKey}</apikey></gui>
<options><listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
<globalAnnounceEnabled>false</globalAnnounceEnabled><localAnnounceEnabled>false</localAnnounceEnabled>
<relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled><urAccepted>-1</urAccepted>
<reconnectionIntervalS>1</reconnectionIntervalS><startBrowser>false</startBrowser>
<autoUpgradeIntervalH>0</autoUpgradeIntervalH><crashReportingEnabled>false</crashReportingEnabled>
<announceLANAddresses>false</announceLANAddresses><setLowPriority>false</setLowPriority></options>
</configuration>
`;
}
