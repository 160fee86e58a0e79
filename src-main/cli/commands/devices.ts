import { resolve } from 'node:path';
import type { Call, Command } from '../command.ts';
import { withProduct, withRecords } from '../product.ts';
import { type Devices, readDevices } from '../read-machines.ts';
import { exitCode, Stop } from '../stop.ts';
import { printJson } from '../tell.ts';
import { oneLine } from '../words.ts';

export const devices: Command = {
  name: 'devices',
  usage: '',
  summary: 'the computers whose records are together, and where these lie',
  options: {
    move: { takes: 'FOLDER', about: 'move the records of this computer to a folder that all of them share' },
    'move-back': { about: 'move them back to the data directory' },
  },
  async run(call) {
    const folder = call.text('move');
    if (folder !== undefined && call.has('move-back')) {
      throw new Stop(exitCode.usage, '--move and --move-back go different ways');
    }
    if (folder === undefined && !call.has('move-back')) {
      return withRecords(call, async (records) => tell(call, await records.query({ type: 'devices' })));
    }
    const command = { type: 'moveRecords', folder: folder === undefined ? null : resolve(folder) };
    return withProduct(call, async (product) => tell(call, await product.execute(command)));
  },
};

function tell(call: Call, value: unknown): void {
  if (call.has('json')) printJson(call, value);
  else call.print(linesOf(readDevices(value)));
}

function linesOf({ folder, devices: known }: Devices): string {
  const lines = known.map(({ name, own, heardAt, open }) => {
    const heard = own ? 'this computer' : heardAt === null ? 'nothing heard yet' : `last heard of ${heardAt}`;
    return `${oneLine(name)} · ${heard} · ${open} open\n`;
  });
  return [`Records in ${oneLine(folder)}\n`, ...lines].join('');
}
