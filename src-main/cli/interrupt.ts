/** Calls at the first Ctrl+C, in place of the end. The next one ends as ever. Returns its unsubscribe. */
export function onInterrupt(listener: () => void): () => void {
  process.once('SIGINT', listener);
  return () => process.off('SIGINT', listener);
}
