import { settleCrash } from '../../src-main/engine/index.ts';
import { at, World } from './world.ts';

/** Report ran from 09:00; the product was last alive at 09:30 and is started again at 10:00. */
export function afterCrash() {
  const world = new World();
  const report = world.do('09:00', { type: 'start', title: 'Report' }).id;
  world.now = at('10:00');
  world.apply(settleCrash(world.state, at('09:30'), at('10:00')));
  return { world, report, awayId: `${report}~away-1` };
}
