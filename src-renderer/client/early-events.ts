declare global {
  interface Window {
    intermissionEvents?: Promise<Response>;
  }
}

/** The stream of events that the page asked for before its script was there (public/first-look.js), given once. */
export function takeEarlyEvents(): Promise<Response> | undefined {
  const early = window.intermissionEvents;
  delete window.intermissionEvents;
  return early;
}
