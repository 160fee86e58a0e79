// What need not wait for the script of the windows, which the browser reads in the meantime: the theme, before anything is
// painted; what there is to show, which is asked for; and the tracker's clock and field, which are drawn once it came.
// taken-up.ts is the windows' side of it.

import { type Bridge, bridgeName, trackerHashes } from '#contract';
import { serverSentData } from '../client/server-sent-events.ts';
import { readToken } from '../client/token.ts';
import { languagesFor } from '../shared/languages-for.ts';
import { drawTracker } from './draw.ts';
import { readFirstView } from './first-view.ts';
import { keptLook } from './kept.ts';
import type { FirstLook } from './left-behind.ts';
import { keepTouches } from './touches.ts';
import { wordsFor } from './words.ts';

const kept = keptLook();
document.documentElement.setAttribute('data-mantine-color-scheme', kept.scheme);
const bridge = window[bridgeName];
const events = bridge === undefined ? askForEvents() : null;
const look: FirstLook = { events, painted: painted(), shown: null };
window.intermissionFirstLook = look;

function askForEvents(): Promise<Response> {
  const headers = { authorization: `Bearer ${readToken()}`, accept: 'text/event-stream' };
  const events = fetch('/api/events', { headers });
  // Whoever takes it up is told.
  events.catch(() => undefined);
  return events;
}

async function painted(): Promise<void> {
  const wanted = new URLSearchParams(location.search).get('window') ?? 'tracker';
  if (wanted !== 'tracker') return;
  try {
    const view = bridge === undefined ? await viewOfHost() : await viewOfDesktop(bridge);
    if (await show(view)) await nextFrame();
  } catch {
    // Whatever keeps it from being shown is told by the windows.
  }
}

async function viewOfHost(): Promise<unknown> {
  const body = (await events)?.clone().body ?? null;
  if (body === null) return undefined;
  for await (const data of serverSentData(body)) return JSON.parse(data);
  return undefined;
}

function viewOfDesktop(bridge: Bridge): Promise<unknown> {
  return new Promise((resolve) => {
    const stop = bridge.watch((view) => {
      resolve(view);
      // It may be called before there is what stops it.
      queueMicrotask(() => stop());
    });
  });
}

/** Whether anything is shown now. */
async function show(current: unknown): Promise<boolean> {
  const view = readFirstView(current);
  const said = wordsFor(languagesFor(kept));
  const root = await rootOfPage();
  // The windows may have been quicker.
  if (view === undefined || said === undefined || root.hasChildNodes()) return false;
  document.documentElement.lang = said.language;
  const drawn = drawTracker(view, said.words);
  look.shown = keepTouches(drawn);
  root.append(drawn.window);
  if (location.hash === trackerHashes['new-session']) drawn.field.focus();
  return true;
}

/** This script runs before the page is read to its end. */
async function rootOfPage(): Promise<HTMLElement> {
  for (;;) {
    const root = document.getElementById('root');
    if (root !== null) return root;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** A message comes after the frame was painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    requestAnimationFrame(() => port2.postMessage(null));
  });
}
