import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import type { WindowName } from '#contract';
import manifest from '../../package.json' with { type: 'json' };
import { type App, openApp, type Presence, unknownAbilities, unknownPresence, watchPresence } from '../app/index.ts';
import { serveSocket } from '../host-socket/index.ts';
import { addressOf, openBrowser } from './browser.ts';
import { type Listening, listen } from './listen.ts';
import { readOptions, usage } from './options.ts';
import { pagePresence } from './page-presence.ts';
import { keepSettings } from './settings.ts';

/** How the process ends when another one holds the data directory, from the contract. */
const taken = 3;

async function main(argv: string[]): Promise<void> {
  const options = readOptions(argv);
  if ('problem' in options) return end(2, `${options.problem}\n${usage}`);
  const app = open(options.dataDir);
  const listening = await listenOrClose(app, options.port);
  const closeSocket = await serveToPrograms(app, options.dataDir, listening.url);
  // The socket goes before the lock does: whoever takes the directory next listens at the same place.
  endOrderly(() => listening.close(() => closeSocket().then(app.close)));
  console.log(`intermission: listening on ${listening.url}`);
  if (options.opensBrowser) await openBrowser(listening.url);
}

const now = () => new Date().toISOString();

function open(dataDir: string): App {
  const settings = keepSettings(dataDir, now());
  const page = pagePresence(Date.now, () => settings.read().away.idleMinutes * 60_000);
  let presence: Presence | null = null;
  const opened = openApp({
    dataDir,
    version: manifest.version,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now,
    newId: () => v7(),
    settings,
    abilities: () => ({ ...unknownAbilities, idle: page.idle() }),
    presence: () => presence?.now() ?? unknownPresence,
    pagePresence: page,
  });
  if (opened.is === 'open') {
    const ports = { power: page.power, now, settings, wayland: false };
    // The tracker asks about aways by itself, and a browser shows no reminders.
    presence = watchPresence(opened.app, ports, { onReturn: () => {}, onActivity: () => {} });
    return present(opened.app, presence);
  }
  const holder =
    opened.by === null ? 'another process' : `process ${opened.by.pid} on ${opened.by.host}, since ${opened.by.since}`;
  return end(taken, `${dataDir} is in use by ${holder}. Use that one, or end it first`);
}

/** Nobody is looked for any more when it ends. */
function present(app: App, presence: Presence): App {
  const close = () => {
    presence.stop();
    return app.close();
  };
  return { ...app, close };
}

async function listenOrClose(app: App, port: number): Promise<Listening> {
  try {
    return await listen(app, port, fileURLToPath(new URL('../renderer/', import.meta.url)));
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Other programs of this person's speak over a socket. Where there can be none, the page works all the same. */
async function serveToPrograms(app: App, dataDir: string, page: string): Promise<() => Promise<void>> {
  const onOpen = async (window: WindowName) => {
    const address = await addressOf(window, page, app);
    await openBrowser(address);
    return address;
  };
  try {
    const { close } = await serveSocket(app, dataDir, onOpen);
    return close;
  } catch (error) {
    console.error(`intermission: the command line cannot reach this one: ${wordsOf(error)}`);
    return async () => {};
  }
}

/** A terminal and npm may both pass on the same signal, so a second one changes nothing. */
function endOrderly(close: () => Promise<void>): void {
  let ending = false;
  const stop = async () => {
    if (ending) return;
    ending = true;
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void stop().catch(endWith));
  }
}

function endWith(error: unknown): never {
  return end(1, wordsOf(error));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function end(code: number, words: string): never {
  console.error(`intermission: ${words}`);
  process.exit(code);
}

await main(process.argv.slice(2)).catch(endWith);
