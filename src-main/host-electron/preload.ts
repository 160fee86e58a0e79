import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, bridgeName } from '#contract';
import { channels } from './channels.ts';

// Only types come from the contract: its schemas would make every window read a library it has no use for here.
const name: typeof bridgeName = 'intermission';

const listeners = new Set<(current: unknown) => void>();
/** What was told last, for those who come later: the main process knows one watcher a window. */
let told: { current: unknown } | null = null;
ipcRenderer.on(channels.current, (_event, current: unknown) => {
  told = { current };
  for (const listener of listeners) listener(current);
});

const bridge: Bridge = {
  execute: (command) => ipcRenderer.invoke(channels.execute, command),
  query: (query) => ipcRenderer.invoke(channels.query, query),
  watch(listener) {
    listeners.add(listener);
    if (listeners.size === 1) ipcRenderer.send(channels.watch);
    else if (told !== null) listener(told.current);
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0) return;
      ipcRenderer.send(channels.unwatch);
      told = null;
    };
  },
  openWindow: (request) => ipcRenderer.send(channels.openWindow, request),
  closeWindow: () => ipcRenderer.send(channels.closeWindow),
  holdShortcuts: (held) => ipcRenderer.send(channels.holdShortcuts, held),
};

contextBridge.exposeInMainWorld(name, bridge);
