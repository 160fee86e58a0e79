import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showsTrays } from '../../src-main/host-electron/tray-host.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { type ProductOnDouble, startOnDouble } from './product-on-double.ts';
import { type SessionBus, sessionBus } from './session-bus.ts';

const watcher = 'org.kde.StatusNotifierWatcher';

describe('On a real session bus', () => {
  let bus: SessionBus;
  let folder: TempFolder;
  beforeEach(async () => {
    folder = await tempFolder();
    bus = await sessionBus();
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await bus.end();
    await folder.remove();
  });

  async function traysAreShown(): Promise<void> {
    bus.claim(watcher);
    await vi.waitFor(() => expect(showsTrays()).toBe(true), 60_000);
  }

  test('Trays are shown while somebody watches for them', async () => {
    const before = showsTrays();
    const host = bus.claim(watcher);
    await vi.waitFor(() => expect(showsTrays()).toBe(true), 60_000);
    await host.end();
    await vi.waitFor(() => expect(showsTrays()).toBe(false), 60_000);
    expect(before).toBe(false);
  });

  test('Where there is no bus, or nothing to ask it with, they are taken to be shown', async () => {
    await bus.end();
    const gone = showsTrays();
    vi.stubEnv('PATH', folder.path);
    expect([gone, showsTrays()]).toEqual([true, true]);
  });

  /** The product, asking this bus with the system's own `dbus-send`. */
  function start(): Promise<ProductOnDouble> {
    return startOnDouble(folder.path, { env: { PATH: process.env.PATH } });
  }

  test('With nobody to show a tray, the product says so once and opens its window', async () => {
    const product = await start();
    await product.window('tracker');
    const notices = await product.control('notifications');
    await product.kill9();
    expect(notices).toMatchObject([{ title: 'This desktop shows no tray' }]);
  });

  test('With somebody to show it, the product is quiet and has its tray', async () => {
    await traysAreShown();
    const product = await start();
    const seen = [await product.windows(), await product.control('notifications')];
    await product.kill9();
    expect(seen).toEqual([[], []]);
  });
});
