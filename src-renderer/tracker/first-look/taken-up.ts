import type { LeftBehind } from './left-behind.ts';

/** The stream of events that was asked for already, given once. */
export function takeEarlyEvents(): Promise<Response> | undefined {
  const look = window.intermissionFirstLook;
  const events = look?.events;
  if (look !== undefined) look.events = null;
  return events ?? undefined;
}

/** Whether the tracker's clock and field are shown already: nothing less should take their place. */
export function isFirstLookShown(): boolean {
  return window.intermissionFirstLook?.shown != null;
}

/** Waits while an input method is at work in what is shown already. */
export async function untilSettled(): Promise<void> {
  await window.intermissionFirstLook?.shown?.settled();
}

/** What was typed and pressed before the windows were there, given once, before they are. */
export function takeLeftBehind(): LeftBehind | null {
  const look = window.intermissionFirstLook;
  const left = look?.shown?.leave() ?? null;
  if (look !== undefined) look.shown = null;
  return left;
}
