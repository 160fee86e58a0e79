import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { readiness } from './readiness.ts';

type Doubled = Pick<PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime'>;

/** Nothing is said when the screen is locked: on Linux one has to look. Suspend comes when a test says so, or twice. */
class DoublePowerMonitor extends EventEmitter implements Doubled {
  idleSeconds = 0;
  locked = false;

  getSystemIdleTime(): number {
    readiness.require('powerMonitor');
    return this.idleSeconds;
  }

  getSystemIdleState(idleThreshold: number): 'active' | 'idle' | 'locked' | 'unknown' {
    readiness.require('powerMonitor');
    if (!(idleThreshold > 0)) throw new TypeError('Invalid idle threshold, must be greater than 0');
    if (this.locked) return 'locked';
    return this.idleSeconds >= idleThreshold ? 'idle' : 'active';
  }
}

export const powerMonitor = new DoublePowerMonitor();
