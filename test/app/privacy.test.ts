import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { health, type Problem } from '#contract';
import { type ServedApp, serveApp } from '../socket/served-app.ts';

describe('Records that others can get at are told of, and no others', () => {
  let here: ServedApp;
  let devices: string;
  beforeEach(async () => {
    here = await serveApp();
    devices = join(here.dataDir, 'data', 'devices');
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await here.close();
  });

  async function problems(): Promise<Problem[]> {
    const answer = await here.app.query({ type: 'health' });
    return health.parse(answer.ok ? answer.value : null).problems;
  }

  test('Kept for their owner only, there is nothing to tell, whatever a desktop keeps beside them', async () => {
    fs.writeFileSync(join(here.dataDir, 'Local State'), '{}');
    fs.chmodSync(join(here.dataDir, 'Local State'), 0o644);
    fs.symlinkSync('example-4711', join(here.dataDir, 'SingletonLock'));
    await here.app.execute({ type: 'start', title: 'Report' });
    expect(await problems()).toEqual([]);
  });

  test('An open data directory is told of until it is closed', async () => {
    fs.chmodSync(here.dataDir, 0o777);
    const open = await problems();
    fs.chmodSync(here.dataDir, 0o700);
    expect([open, await problems()]).toEqual([
      [
        {
          code: 'NOT_PRIVATE',
          path: here.dataDir,
          message: `${here.dataDir} is open to other accounts of this computer (777). Close it: chmod -R go= '${here.dataDir}'`,
        },
      ],
      [],
    ]);
  });

  test('With an open directory the open files in it are counted; into a closed one nobody gets', async () => {
    await here.app.execute({ type: 'start', title: 'Report' });
    const [device = ''] = fs.readdirSync(devices);
    fs.chmodSync(join(devices, device, 'state.json'), 0o644);
    fs.chmodSync(join(here.dataDir, 'device.json'), 0o604);
    const closed = await problems();
    fs.chmodSync(here.dataDir, 0o711);
    expect([closed, await problems()]).toMatchObject([
      [],
      [
        {
          code: 'NOT_PRIVATE',
          path: here.dataDir,
          message: expect.stringMatching(/\(711\).*So it is with 2 more in the data directory$/),
        },
      ],
    ]);
  });

  test("One that belongs to somebody else is told of, with both accounts' numbers", async () => {
    const { uid } = fs.statSync(here.dataDir);
    vi.spyOn(process, 'getuid').mockReturnValue(uid + 1);
    expect(await problems()).toMatchObject([
      {
        code: 'NOT_PRIVATE',
        path: here.dataDir,
        message: expect.stringContaining(`belongs to another account (user ${uid}, and this is ${uid + 1})`),
      },
    ]);
  });
});
