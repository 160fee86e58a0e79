// What need not wait for the script of the windows, which the browser reads in the meantime: the theme, before anything is
// painted; what there is to show, which is asked for; and the tracker's clock and field, which are drawn once it came.
// The windows, which would keep the browser from painting, begin after it. taken-up.ts is their side of it.

import { type Bridge, bridgeName, trackerHashes } from '#contract';
import { afterPaint } from '../../shared/after-paint.ts';
import { languagesFor } from '../../shared/languages-for.ts';
import { serverSentData } from '../../shared/server-sent-events.ts';
import { keepToken, readToken } from '../../shared/token.ts';
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
const look: FirstLook = { events, shown: null };
window.intermissionFirstLook = look;
void Promise.race([painted(), patience()]).then(beginWindows);

function askForEvents(): Promise<Response> {
  const headers = { authorization: `Bearer ${readToken()}`, accept: 'text/event-stream' };
  const events = fetch('/api/events', { headers });
  // Whoever takes it up is told.
  events.catch(() => undefined);
  // Whoever goes on at once to another window comes with it.
  keepToken();
  return events;
}

async function painted(): Promise<void> {
  const wanted = new URLSearchParams(location.search).get('window') ?? 'tracker';
  if (wanted !== 'tracker') return;
  try {
    const view = bridge === undefined ? await viewOfHost() : await viewOfDesktop(bridge);
    if (await show(view)) await new Promise<void>((resolve) => afterPaint(resolve));
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

/** Goes on listening: who listens later, as the windows do, is told at once what was told last. */
function viewOfDesktop(bridge: Bridge): Promise<unknown> {
  return new Promise((resolve) => bridge.watch(resolve));
}

/** What comes later is not waited for: a host may be busy, and a hidden page paints nothing. */
function patience(): Promise<void> {
  return after(150);
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs the script that the page has fetched (scripts/preload-windows.mjs). While its host is gone it is asked for again. */
async function beginWindows(): Promise<void> {
  await pageRead();
  await styled();
  const script = document.querySelector<HTMLLinkElement>('link[rel="modulepreload"]');
  while (script !== null && !(await isBegun(script.href))) await after(1_000);
}

/** A script that the page names waits for its styles, one that is imported does not: windows measure what they draw. */
async function styled(): Promise<void> {
  const styles = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (styles === null || styles.sheet !== null) return;
  await new Promise<unknown>((resolve) => {
    for (const end of ['load', 'error']) styles.addEventListener(end, resolve, { once: true });
  });
}

/** Whether the script could be had. What goes wrong in it is its own, and told as such. */
async function isBegun(address: string): Promise<boolean> {
  try {
    await import(/* @vite-ignore */ address);
    return true;
  } catch (error) {
    if (error instanceof TypeError && /import/i.test(error.message)) return false;
    throw error;
  }
}

/** Whether anything is shown now. */
async function show(current: unknown): Promise<boolean> {
  const view = readFirstView(current);
  const said = wordsFor(languagesFor(kept));
  await pageRead();
  const root = document.getElementById('root');
  if (root === null || view === undefined || said === undefined) return false;
  // The windows may have been quicker.
  if (root.hasChildNodes()) return false;
  document.documentElement.lang = said.language;
  const drawn = drawTracker(view, said.words);
  look.shown = keepTouches(drawn);
  root.append(drawn.window);
  if (location.hash === trackerHashes['new-session']) drawn.field.focus();
  return true;
}

/** This script runs before the page is read to its end. */
function pageRead(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
