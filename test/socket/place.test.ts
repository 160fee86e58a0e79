import fs from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { connectFace, connectSocket, serveSocket } from '../../src-main/host-socket/index.ts';
import { startHost } from '../support/host-process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { serveApp } from './served-app.ts';

const modeOf = (path: string) => (fs.statSync(path).mode & 0o777).toString(8);

describe('The place of the socket', () => {
  const leave: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of leave.splice(0).reverse()) await close();
  });
  const serve = async (folderName?: string) => {
    const here = await serveApp(folderName);
    leave.push(here.close);
    return here;
  };

  test('It lies in the data directory, for its owner only, and is gone after an orderly end', async () => {
    const { dataDir, served, app } = await serveApp();
    const address = join(fs.realpathSync(dataDir), 'intermission.sock');
    expect([served.address, modeOf(address), modeOf(dataDir)]).toEqual([address, '600', '700']);
    await served.close();
    expect([fs.existsSync(address), await connectSocket(dataDir)]).toEqual([false, null]);
    await app.close();
    fs.rmSync(dirname(dataDir), { recursive: true });
  });

  test('A data directory is reached whichever way it is named', async () => {
    const { dataDir } = await serve();
    const link = `${dataDir}-link`;
    fs.symlinkSync(dataDir, link);
    for (const name of [dataDir, link, `${dataDir}/../Intermission/`]) {
      const face = await connectFace(name);
      expect(await face?.query({ type: 'procedures' })).toEqual({ ok: true, value: [] });
      face?.close();
    }
  });

  test('Where its path is too long it lies in a short folder of the same person, and is found there', async () => {
    const { dataDir, served } = await serve('a long name/'.repeat(12));
    const face = await connectFace(dataDir);
    expect(await face?.query({ type: 'procedures' })).toEqual({ ok: true, value: [] });
    face?.close();
    expect(Buffer.byteLength(served.address)).toBeLessThan(104);
    expect([modeOf(served.address), modeOf(dirname(served.address))]).toEqual(['600', '700']);
  });

  test('A directory that others may write to does not hold it, for they could put one of theirs there', async () => {
    const folder = await tempFolder();
    leave.push(folder.remove);
    fs.chmodSync(folder.path, 0o777);
    const theirs = createServer((socket) => socket.end('{"id":1,"ok":true,"value":"theirs"}\n'));
    await new Promise<void>((listening) => theirs.listen(join(folder.path, 'intermission.sock'), listening));
    expect(await connectSocket(folder.path)).toBe(null);
    theirs.close();
  });

  test('A dead socket that lies there is replaced', async () => {
    const { app } = await serve();
    const folder = await tempFolder();
    leave.push(folder.remove);
    const dead = createServer();
    await new Promise<void>((listening) => dead.listen(join(folder.path, 'dead.sock'), listening));
    fs.linkSync(join(folder.path, 'dead.sock'), join(folder.path, 'intermission.sock'));
    await new Promise((closed) => dead.close(closed));
    const served = await serveSocket(app, folder.path, async () => null);
    leave.push(served.close);
    expect(served.address).toBe(join(fs.realpathSync(folder.path), 'intermission.sock'));
  });

  test('What a killed product left there is replaced by the next one', async () => {
    const folder = await tempFolder();
    leave.push(folder.remove);
    const killed = await startHost({ dataDir: folder.path });
    await killed.execute({ type: 'start', title: 'Report' });
    await killed.kill9();
    const left = [fs.existsSync(join(folder.path, 'intermission.sock')), await connectSocket(folder.path)];
    const next = await startHost({ dataDir: folder.path });
    const face = await connectFace(folder.path);
    const current = await face?.query({ type: 'current' });
    face?.close();
    await next.stop();
    expect(left).toEqual([true, null]);
    expect(current).toMatchObject({ ok: true, value: { open: [{ title: 'Report', pauseReason: 'crash' }] } });
  });

  test('A client learns that the product ended', async () => {
    const here = await serveApp();
    const face = await connectFace(here.dataDir);
    await here.close();
    await face?.closed;
    await expect(face?.query({ type: 'current' })).rejects.toThrow('ended before it answered');
  });
});
