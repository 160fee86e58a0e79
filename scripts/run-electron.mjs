// Runs the built product on Electron, and knows when that cannot work.
import { spawn } from 'node:child_process';
import { root } from './up-to-date.mjs';

/** The reason in words, or null. */
export function whyElectronCannotRun() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display here';
  return process.getuid?.() === 0 ? 'Electron refuses to run as root' : null;
}

/** Resolves to null when it ran and has ended, and to the reason in words when it could not. */
export function runElectron(path, args) {
  return new Promise((resolve) => {
    const child = spawn(path, [root, ...args], { stdio: 'inherit' });
    const passOn = (signal) => child.kill(signal);
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const end = (why) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(why);
    };
    child.on('error', (error) => end(`Electron could not be started (${error.message})`));
    child.on('exit', (code, signal) => {
      // A library that is not there, or a sandbox that the system forbids.
      if (code === 127 || signal === 'SIGTRAP') return end('Electron cannot run on this system (see above)');
      process.exitCode = code ?? 1;
      return end(null);
    });
  });
}
