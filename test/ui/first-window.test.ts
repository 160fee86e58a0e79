import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { reportRunning, started } from './scenes/scene.ts';
import { setUpDesks } from './windows.ts';

const kibibyte = 1024;
const renderer = join(import.meta.dirname, '../../dist/renderer');
const messages = join(import.meta.dirname, '../../src-renderer/messages');
const scriptOf = (path: string) => readFileSync(join(renderer, path), 'utf8');

const { sit } = setUpDesks();

test('all JavaScript that a tracker with a running session loads by itself is at most 180 KiB gzipped', async () => {
  const desk = await sit({ locale: 'ja-JP' });
  // What the page loads that has nothing to show is not what is counted.
  await desk.page.goto('about:blank');
  await started(desk, ['Answer the mail']);
  await reportRunning(desk, 12);
  const loaded = new Set<string>();
  desk.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) loaded.add(pathname);
  });
  await desk.page.goto(desk.host.url);
  await desk.page.getByRole('timer', { name: '作業時間', exact: true }).waitFor();
  await expect.poll(() => loaded.size).toBeGreaterThan(1);
  // What is loaded later, but without being asked for, comes within this time.
  await desk.page.waitForTimeout(500);
  const scripts = [...loaded].map(scriptOf);
  const total = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
  expect(total).toBeLessThanOrEqual(180 * kibibyte);
  expect(missingMessages(scripts)).toEqual([]);
});

test('no script and no style is written into the page', () => {
  const page = scriptOf('index.html');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=/);
});

/** Messages that are named by the scripts of the first window, and that it does not load by itself. */
function missingMessages(scripts: string[]): string[] {
  const first: readonly string[] = JSON.parse(readFileSync(join(messages, '../first-messages.json'), 'utf8'));
  const [language = ''] = readdirSync(messages);
  const sections: [string, object][] = Object.entries(JSON.parse(readFileSync(join(messages, language), 'utf8')));
  const names = sections
    .filter(([section]) => !first.includes(section))
    .flatMap(([section, said]) => Object.keys(said).map((name) => `${section}.${name}`))
    .filter((name) => !first.includes(name));
  const named = new RegExp(`[\`"'](${names.map((name) => name.replace('.', '\\.')).join('|')})[\`"'.]`, 'g');
  return scripts.flatMap((script) => [...script.matchAll(named)].map(([, name]) => name ?? ''));
}
