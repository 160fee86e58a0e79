import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '../../scripts/run-command.mjs';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

const root = join(import.meta.dirname, '../..');
const electronVersion = '45.4.1';

let folder: TempFolder;
let unpacked: string;
let packed: string[];

beforeAll(async () => {
  folder = await tempFolder();
  const standIn = join(folder.path, 'stand-in');
  await standInForElectron(standIn);
  const { code, output } = await runNode('node_modules/electron-builder/cli.js', [
    ...['--linux', 'dir', '--publish', 'never'],
    ...['-c.publish.provider=generic', '-c.publish.url=https://example.com/updates'],
    `-c.electronDist=${standIn}`,
    `-c.electronVersion=${electronVersion}`,
    `-c.directories.output=${join(folder.path, 'packages')}`,
  ]);
  expect(output).not.toContain('⨯');
  expect(code).toBe(0);
  unpacked = join(folder.path, 'packages/linux-unpacked');
  packed = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false });
}, 240_000);
afterAll(() => folder.remove());

/** As much of Electron's own folder as the packager looks at: a program whose fuses can be set, and languages. */
async function standInForElectron(path: string): Promise<void> {
  await mkdir(join(path, 'locales'), { recursive: true });
  const fuses = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, 9)}101110001`;
  await writeFile(join(path, 'electron'), Buffer.from(`\0\0${fuses}\0\0`, 'latin1'), { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) await writeFile(join(path, name), '');
  for (const language of ['en-US', 'ja', 'de']) await writeFile(join(path, 'locales', `${language}.pak`), '');
}

test('the packager takes its configuration for valid, and a wrong one not', async () => {
  const config = await getConfig(root, join(root, 'electron-builder.yml'), null);
  await validateConfiguration(config, new DebugLogger(false));
  const wrong = Object.assign({}, config, { electronFuse: {} });
  await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow(/electronFuse/);
});

test('a package holds the bundles, the windows, the icons and the native lock, and nothing else', () => {
  const kinds = packed
    .filter((path) => /\.[^/]+$/.test(path))
    .map((path) =>
      path
        .replace(/^(\/dist\/renderer|\/resources\/tray)\/.*$/, '$1')
        .replace(/^(\/dist\/main\/)(?!host-).+-[\w-]{8}\.js$/, '$1shared'),
    )
    .map((path) => path.replace(/^(\/node_modules\/[^/]+)\/.*$/, '$1'));
  expect([...new Set(kinds)].sort()).toEqual([
    '/dist/main/host-electron.js',
    '/dist/main/preload.cjs',
    '/dist/main/shared',
    '/dist/renderer',
    '/node_modules/bare-addon-resolve',
    '/node_modules/bare-module-resolve',
    '/node_modules/bare-semver',
    '/node_modules/fs-native-extensions',
    '/node_modules/require-addon',
    '/node_modules/which-runtime',
    '/package.json',
    '/resources/icon.png',
    '/resources/tray',
  ]);
});

test('every part of a bundle that another part loads is packed', async () => {
  const parts = packed.filter((path) => path.startsWith('/dist/main/') && path.endsWith('.js'));
  const loaded = parts.flatMap((path) => {
    const text = extractFile(join(unpacked, 'resources/app.asar'), path.slice(1)).toString();
    return [...text.matchAll(/(?:from|import\() ?"\.\/([^"/]+\.js)"/g)].map(([, name]) => `/dist/main/${name}`);
  });
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter((path) => !packed.includes(path))).toEqual([]);
});

test('a package that was told where updates are knows it', async () => {
  const told = await readFile(join(unpacked, 'resources/app-update.yml'), 'utf8');
  expect(told).toMatch(/^provider: generic\nurl: https:\/\/example\.com\/updates$/m);
});

test('no test, no source map and no source is in a package', () => {
  expect(packed.filter((path) => /\.(map|tsx?)$|\/tests?\/|\.test\./.test(path))).toEqual([]);
});

test('the native lock loads from what was packed', async () => {
  const extracted = join(folder.path, 'extracted');
  extractAll(join(unpacked, 'resources/app.asar'), extracted);
  await cp(join(unpacked, 'resources/app.asar.unpacked'), extracted, { recursive: true });
  const script = join(extracted, 'lock.cjs');
  await writeFile(script, "process.stdout.write(typeof require('fs-native-extensions').tryLock)");
  expect(await runNode(script, [])).toEqual({ code: 0, output: 'function' });
});

test('the fuses are set as docs/security.md says', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'intermission'));
  const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1';
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyLoadFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocolPrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadFromAsar: true,
    fileProtocolPrivileges: false,
  });
});

test('the package says who it is to the desktop', async () => {
  const manifest: { desktopName?: string; main?: string } = JSON.parse(
    await readFile(join(folder.path, 'extracted/package.json'), 'utf8'),
  );
  expect(manifest).toMatchObject({ desktopName: 'app.intermission.Intermission', main: 'dist/main/host-electron.js' });
});
