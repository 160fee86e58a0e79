/** Calls at once and then whenever the shown duration completes a second. Returns its unsubscribe. */
export function everySecond(show: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    const ms = show();
    timer = setTimeout(tick, 1_000 - (ms % 1_000) + 1);
  };
  document.addEventListener('visibilitychange', tick);
  tick();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}
