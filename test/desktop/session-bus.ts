import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A D-Bus session bus of a test's own. */
export type SessionBus = {
  address: string;
  /** Begins a process that owns this name, as soon as it is on the bus, until it is ended. */
  claim(name: string): { end(): Promise<void> };
  end(): Promise<void>;
};

/** Starts a real bus, as `dbus-run-session` does for a login. */
export async function sessionBus(): Promise<SessionBus> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(daemon);
  return {
    address,
    claim(name) {
      const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: address };
      const owner = spawn('dbus-test-tool', ['echo', `--name=${name}`], { env, stdio: 'ignore' });
      return { end: () => ended(owner) };
    },
    end: () => ended(daemon),
  };
}

async function firstLine(daemon: ChildProcess): Promise<string> {
  const { stdout } = daemon;
  let text = '';
  const over = once(daemon, 'exit').then(() => Promise.reject(new Error('dbus-daemon ended at once')));
  over.catch(() => {});
  while (stdout !== null && !text.includes('\n')) text += String(...(await Promise.race([once(stdout, 'data'), over])));
  return text.split('\n')[0] ?? '';
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
