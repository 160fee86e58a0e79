import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, bridgeName } from '#contract';
import { channels } from './channels.ts';

// Only types come from the contract: its schemas would make every window read a library it has no use for here.
const name: typeof bridgeName = 'intermission';

const listeners = new Set<(current: unknown) => void>();
ipcRenderer.on(channels.current, (_event, current: unknown) => {
  for (const listener of listeners) listener(current);
});

const bridge: Bridge = {
  execute: (command) => ipcRenderer.invoke(channels.execute, command),
  query: (query) => ipcRenderer.invoke(channels.query, query),
  watch(listener) {
    listeners.add(listener);
    ipcRenderer.send(channels.watch);
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) ipcRenderer.send(channels.unwatch);
    };
  },
  openWindow: (request) => ipcRenderer.send(channels.openWindow, request),
  closeWindow: () => ipcRenderer.send(channels.closeWindow),
  holdShortcuts: (held) => ipcRenderer.send(channels.holdShortcuts, held),
};

contextBridge.exposeInMainWorld(name, bridge);
