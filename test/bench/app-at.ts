import { v7 } from 'uuid';
import { type App, openApp } from '../../src-main/app/index.ts';
import { quietDesk } from '../support/quiet-desk.ts';
import { sampleZone } from './sample-history.ts';

/** The product in this very process, without a host. */
export function appAt(dataDir: string): App {
  const opened = openApp({
    dataDir,
    version: 'bench',
    zone: sampleZone,
    now: () => new Date().toISOString(),
    newId: () => v7(),
    ...quietDesk(),
  });
  if (opened.is === 'taken') throw new Error(`${dataDir} is in use`);
  return opened.app;
}
