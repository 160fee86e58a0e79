import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autostartFile } from '../../src-main/host-electron/autostart-file.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
let path: string;

beforeEach(async () => {
  folder = await tempFolder();
  vi.stubEnv('XDG_CONFIG_HOME', folder.path);
  path = join(folder.path, 'autostart', 'app.example.Desk.desktop');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await folder.remove();
});

test('autostart is a desktop file that comes and goes', async () => {
  const autostart = autostartFile('app.example.Desk', ['/opt/Intermission/intermission']);
  expect(autostart.isOn()).toBe(false);
  autostart.set(true);
  expect(autostart.isOn()).toBe(true);
  expect(await readFile(path, 'utf8')).toContain('\nExec="/opt/Intermission/intermission"\n');
  autostart.set(false);
  autostart.set(false);
  expect(autostart.isOn()).toBe(false);
});

test.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
  'one that the desktop switched off by %s is off',
  async (line) => {
    const autostart = autostartFile('app.example.Desk', ['intermission']);
    autostart.set(true);
    await writeFile(path, `[Desktop Entry]\nExec=intermission\n${line}\n`);
    expect(autostart.isOn()).toBe(false);
  },
);

test('a command with spaces, percent signs, quotes and dollars is one word each to the desktop', async () => {
  autostartFile('app.example.Desk', ['/home/a b/50%/In"ter$.AppImage', '/x']).set(true);
  expect(await readFile(path, 'utf8')).toContain(String.raw`Exec="/home/a b/50%%/In\\"ter\\$.AppImage" "/x"`);
});
