import { app, type Event, powerMonitor } from 'electron';
import type { PowerPort, PowerSign } from '../app/index.ts';
import { Listeners } from './listeners.ts';

/** Electron throws for anything below 1. Whether the screen is locked does not depend on it. */
const idleThresholdSeconds = 60;

/** Call it when the app is ready. Suspend may come late or twice, lock never comes on Linux: the policy knows. */
export function watchPower(): PowerPort {
  const signs = new Listeners<[PowerSign]>();
  const shutdowns = new Listeners<[]>();
  powerMonitor.on('lock-screen', () => signs.tell('lock'));
  powerMonitor.on('unlock-screen', () => signs.tell('unlock'));
  powerMonitor.on('suspend', () => signs.tell('suspend'));
  powerMonitor.on('resume', () => signs.tell('wake'));
  // Somebody else's login has the screen: for this person it is as good as locked.
  powerMonitor.on('user-did-resign-active', () => signs.tell('lock'));
  powerMonitor.on('user-did-become-active', () => signs.tell('unlock'));
  onSystemEnd(() => shutdowns.tell());
  return {
    look,
    onSign: (listener) => signs.add(listener),
    onShutdown: (listener) => shutdowns.add(listener),
  };
}

function look(): ReturnType<PowerPort['look']> {
  const idleSeconds = powerMonitor.getSystemIdleTime();
  const state = powerMonitor.getSystemIdleState(idleThresholdSeconds);
  if (state === 'unknown' || idleSeconds < 0) return null;
  return { idleMs: idleSeconds * 1_000, locked: state === 'locked' };
}

function onSystemEnd(listener: () => void): void {
  powerMonitor.on('shutdown', (event?: Event) => {
    // Asks the system to wait until the app has ended by itself.
    event?.preventDefault();
    listener();
  });
  // Windows tells windows only.
  app.on('browser-window-created', (_event, window) => window.on('session-end', listener));
}
