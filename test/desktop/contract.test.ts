import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { z } from 'zod';
import {
  answerOf,
  type Bridge,
  bridgeName,
  type CommandValue,
  currentView,
  type Face,
  type QueryValue,
} from '#contract';
import { contractSuite, type OpenedFace } from '../contract/suite.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { type ProductOnDouble, startOnDouble } from './product-on-double.ts';

const preload = readFileSync(join(import.meta.dirname, '../../dist/main/preload.cjs'), 'utf8');

contractSuite('Electron IPC: the built main process, and the bridge of the built preload', openIpcFace);

async function openIpcFace(): Promise<OpenedFace> {
  const folder = await tempFolder();
  const product = await startOnDouble(folder.path);
  const close = async () => {
    await product.quit();
    await folder.remove();
  };
  return { face: faceOver(bridgeOf(product, 1)), close };
}

/** What the preload gives a page, when its half of Electron's IPC leads to the main process. */
function bridgeOf({ control, onSent }: ProductOnDouble, window: number): Bridge {
  let bridge: Bridge | null = null;
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: Bridge) {
        if (name === bridgeName) bridge = api;
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => control('talk', { window, how: 'invoke', channel, args }),
      send: (channel: string, ...args: unknown[]) => void control('talk', { window, how: 'send', channel, args }),
      on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) =>
        onSent((sent) => sent.window === window && sent.channel === channel && listener({}, ...sent.args)),
    },
  };
  compileFunction(preload, ['require', 'exports'])(() => electron, {});
  if (bridge === null) throw new Error('The preload exposed no bridge');
  return bridge;
}

/** Whoever visits holds the values against the contract. */
function faceOver(bridge: Bridge): Face {
  return {
    execute: async (command) => answerOf(z.custom<CommandValue>()).parse(await bridge.execute(command)),
    query: async (query) => answerOf(z.custom<QueryValue>()).parse(await bridge.query(query)),
    watch: (listener) => bridge.watch((current) => listener(currentView.strict().parse(current))),
  };
}
