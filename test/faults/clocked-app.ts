import { v7 } from 'uuid';
import { type App, openApp } from '../../src-main/app/index.ts';
import { quietDesk } from '../support/quiet-desk.ts';

/** A wall clock that stands still until it is told to move. */
export class Clock {
  ms: number;

  constructor(start = '2026-11-20T09:00:00.000Z') {
    this.ms = Date.parse(start);
  }

  readonly now = (): string => new Date(this.ms).toISOString();

  pass(ms: number): void {
    this.ms += ms;
  }
}

/** The app on a data directory, in this process: quick enough for thousands of starts. */
export function openAt(dataDir: string, clock: Clock): App {
  const opened = openApp({
    dataDir,
    version: '0.0.0',
    zone: 'Europe/Berlin',
    now: clock.now,
    newId: () => v7({ msecs: clock.ms }),
    ...quietDesk(),
  });
  if (opened.is === 'taken') throw new Error(`${dataDir} is in use`);
  return opened.app;
}
