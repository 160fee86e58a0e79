// What runs inside of pages to measure them. Each function is handed over as it is written, and so stands alone.

/** The barest page that shows a time and takes what is typed. */
export const bareField =
  '<!doctype html><title>bare</title><main><div role="timer">0:00:00</div><input role="combobox"><button>Go</button></main>';

export function bareLongPage(pixels: number): string {
  return `<!doctype html><title>bare</title><main style="height:${pixels + 1_000}px"></main>`;
}

/**
 * Writes into the console, each with ms since the navigation began: `ready` once a timer with its time was painted and a field
 * can take the focus, and `whole` once there are buttons, too.
 */
export function markReady(): void {
  const tell = (what: string, isThere: () => boolean) => {
    const look = () => {
      if (!isThere()) {
        requestAnimationFrame(look);
        return;
      }
      // What is there before a frame is painted with it. A message comes after that.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => console.log(what, performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  const hasTime = () => /\d/.test(document.querySelector('main [role="timer"]')?.textContent ?? '');
  tell('ready', () => hasTime() && document.querySelector('[role="combobox"]') !== null);
  tell('whole', () => document.querySelector('main button') !== null);
}

/** Keeps in `keyTimes` how long each letter, typed or taken back, took from its key to the painted frame, in ms. */
export function timeKeys(): void {
  const times: number[] = [];
  Reflect.set(window, 'keyTimes', times);
  const follow = (event: KeyboardEvent) => {
    if (event.key.length !== 1 && event.key !== 'Backspace') return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => times.push(performance.now() - event.timeStamp);
    requestAnimationFrame(() => port2.postMessage(null));
  };
  window.addEventListener('keydown', follow, { capture: true });
}

/** Counts in `textChanges` the texts that change anywhere on the page. */
export function followTextChanges(): void {
  Reflect.set(window, 'textChanges', 0);
  const observer = new MutationObserver((records) => {
    Reflect.set(window, 'textChanges', Number(Reflect.get(window, 'textChanges')) + records.length);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

/** Makes the page believe that nobody sees it, as a window behind others is told. */
export function hide(): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Keeps in `frameTimes` the ms from each frame to the next. */
export function followFrames(): void {
  const times: number[] = [];
  Reflect.set(window, 'frameTimes', times);
  let before = performance.now();
  const next = (now: number) => {
    times.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}
