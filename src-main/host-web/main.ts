import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import manifest from '../../package.json' with { type: 'json' };
import { type App, openApp } from '../app/index.ts';
import { serveSocket, type WindowName } from '../host-socket/index.ts';
import { addressOf, openBrowser } from './browser.ts';
import { listen } from './listen.ts';
import { readOptions, usage } from './options.ts';

/** How the process ends when another one holds the data directory, from the contract. */
const taken = 3;

async function main(argv: string[]): Promise<void> {
  const options = readOptions(argv);
  if ('problem' in options) return end(2, `${options.problem}\n${usage}`);
  const app = open(options.dataDir);
  const listening = await listen(app, options.port, fileURLToPath(new URL('../renderer/', import.meta.url)));
  const closeSocket = await serveToPrograms(app, options.dataDir, listening.url);
  endOrderly(app, async () => {
    listening.close();
    await closeSocket();
  });
  console.log(`intermission: listening on ${listening.url}`);
  if (options.opensBrowser) await openBrowser(listening.url);
}

function open(dataDir: string): App {
  const opened = openApp({
    dataDir,
    version: manifest.version,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date().toISOString(),
    newId: () => v7(),
  });
  if (opened.is === 'open') return opened.app;
  const holder =
    opened.by === null ? 'another process' : `process ${opened.by.pid} on ${opened.by.host}, since ${opened.by.since}`;
  return end(taken, `${dataDir} is in use by ${holder}. Use that one, or end it first`);
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

function endOrderly(app: App, stopListening: () => Promise<void>): void {
  let ending = false;
  const stop = async () => {
    if (ending) return;
    ending = true;
    await stopListening();
    await app.close();
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
