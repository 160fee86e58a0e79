/**
 * What a page is given before anything of its own runs: the built preload, with a `require` that knows the part of
 * Electron a sandboxed preload may have. As a text, because it runs in the page.
 */
export function preloadWorld(preload: string): string {
  return `(() => {
  const listeners = new Map();
  window.__deliver = (channel, args) => (listeners.get(channel) ?? []).forEach((listener) => listener({}, ...args));
  // A page is not told what became of a window that it was denied.
  window.open = (address) => (void window.__open(new URL(address, location.href).href), null);
  const bare = (value) => typeof value === 'function' || Object(value) !== value ? value
    : Object.freeze(Array.isArray(value) ? value.map(bare) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bare(inner)])));
  const electron = Object.freeze({
    contextBridge: { exposeInMainWorld: (name, api) => {
      if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
      Object.defineProperty(window, name, { value: bare(api), enumerable: true });
    } },
    ipcRenderer: {
      invoke: (channel, ...args) => window.__invoke(channel, args),
      send: (channel, ...args) => void window.__send(channel, args),
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
  });
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name);
    return electron;
  };
  (function (require, exports, module) {
${preload}
  })(require, {}, { exports: {} });
})();`;
}
