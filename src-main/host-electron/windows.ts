import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import { type PageName, pageOf } from '#contract';
import type { WindowsPort } from '../app/index.ts';
import { addressOf, safeWebPreferences } from './security/index.ts';

const shapes: Readonly<Record<PageName, BrowserWindowConstructorOptions>> = {
  tracker: { width: 920, height: 720, minWidth: 360, minHeight: 480 },
  checkout: { width: 720, height: 780, minWidth: 360, minHeight: 480 },
  session: { width: 720, height: 780, minWidth: 360, minHeight: 480 },
  sessions: { width: 920, height: 720, minWidth: 360, minHeight: 480 },
  reports: { width: 1040, height: 780, minWidth: 360, minHeight: 480 },
  data: { width: 720, height: 780, minWidth: 360, minHeight: 480 },
  settings: { width: 720, height: 680, minWidth: 360, minHeight: 480 },
  palette: { width: 560, height: 420, frame: false, resizable: false, alwaysOnTop: true, skipTaskbar: true },
};

/** The page's own background, so that a window does not flash before it is painted (src-renderer/base.css). */
const background = { light: '#f5f5f2', dark: '#17181a' };

/** Windows are made when they are asked for and destroyed when they close: a hidden one costs all its memory. */
export function showWindows(files: { preload: string; icon: string }): WindowsPort {
  const opened = new Map<PageName, BrowserWindow>();

  function create(name: PageName): BrowserWindow {
    const window = new BrowserWindow({
      ...shapes[name],
      name,
      // Electron keeps its place and size, as far as the desktop lets windows be placed at all.
      windowStatePersistence: name !== 'palette',
      title: 'Intermission',
      backgroundColor: background[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
      ...(process.platform === 'linux' ? { icon: files.icon } : {}),
      webPreferences: safeWebPreferences(files.preload),
    });
    opened.set(name, window);
    window.on('closed', () => opened.delete(name));
    if (name === 'palette') window.on('blur', () => window.close());
    return window;
  }

  return {
    open(name, sessionId, place) {
      const page = pageOf(name);
      const window = opened.get(page) ?? create(page);
      const address = addressOf(name, sessionId, place);
      // A window that shows what is asked for already keeps what was typed in it.
      if (window.webContents.getURL() !== address) load(window, address);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    close: (name) => opened.get(pageOf(name))?.close(),
    isOpen: (name) => opened.has(pageOf(name)),
  };
}

/** Loading is cut short when the window is closed meanwhile, or sent elsewhere: nothing is wrong then. */
function load(window: BrowserWindow, address: string): void {
  window.loadURL(address).catch((error: unknown) => {
    if (!window.isDestroyed()) console.error(`intermission: ${address} could not be shown:`, error);
  });
}
