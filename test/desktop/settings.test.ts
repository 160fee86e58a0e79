import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Settings, settings as settingsSchema } from '#contract';
import { keepSettings } from '../../src-main/host-web/settings.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.remove());

const now = '2026-11-20T09:00:00.000Z';
const usual = settingsSchema.parse({});
const changed: Settings = {
  ...usual,
  away: { ...usual.away, idleMinutes: 12, onReturn: 'resume' },
  startsWithSystem: true,
};
const path = () => join(folder.path, 'settings.json');
const keep = () => keepSettings(folder.path, now);

describe('The settings file', () => {
  test('Is not there until something is set, and the usual settings are in use', async () => {
    expect([keep().read(), await readdir(folder.path)]).toEqual([usual, []]);
  });

  test('Holds what was set, with its format, for its owner only, and is read at the next start', async () => {
    await keep().write(changed);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({ format: 1, ...changed });
    expect([keep().read(), keep().problems(), (await stat(path())).mode & 0o777]).toEqual([changed, [], 0o600]);
  });

  test('From before a setting existed, or without a format, is read as far as it goes', async () => {
    await writeFile(path(), JSON.stringify({ away: { idleMinutes: 12 }, unheardOf: true }));
    expect([keep().read().away.idleMinutes, keep().problems()]).toEqual([12, []]);
  });

  test('Can be written again and again', async () => {
    const settings = keep();
    await settings.write(changed);
    await settings.write(usual);
    expect([settings.read(), keep().read()]).toEqual([usual, usual]);
  });

  test.each([
    ['half of it', '{"format":1,"away":{"idleMin'],
    ['nothing', ''],
    ['no object', '[]'],
    ['null', 'null'],
    ['an idle time below a minute', '{"format":1,"away":{"idleMinutes":0}}'],
    ['a format that is no number', '{"format":"one"}'],
    ['random bytes', '\u0000\ufffd{}'],
  ])('With %s is set aside, told of, and kept', async (_name, text) => {
    await writeFile(path(), text);
    const settings = keep();
    const [problem] = settings.problems();
    const aside = `${path()}.unreadable-2026-11-20T09-00-00-000Z`;
    expect([settings.read(), problem?.code, problem?.path, await readFile(aside, 'utf8')]).toEqual([
      usual,
      'SETTINGS_UNREADABLE',
      aside,
      text,
    ]);
    await settings.write(changed);
    expect([keep().read(), keep().problems()]).toEqual([changed, []]);
  });

  test('Of a newer format is refused and not touched', async () => {
    const text = '{"format":2,"away":"elsewhere"}';
    await writeFile(path(), text);
    const settings = keep();
    await expect(settings.write(changed)).rejects.toThrow(/newer version/);
    expect([settings.read(), settings.problems().map(({ code }) => code), await readFile(path(), 'utf8')]).toEqual([
      usual,
      ['NEWER_FORMAT'],
      text,
    ]);
  });

  test('That cannot be written changes nothing', async () => {
    const settings = keep();
    await mkdir(path());
    await expect(settings.write(changed)).rejects.toThrow();
    expect(settings.read()).toEqual(usual);
  });
});
