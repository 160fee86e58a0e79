let isReady = false;
let tellReady: () => void = () => {};

export const readiness = {
  whenReady: new Promise<void>((resolve) => {
    tellReady = resolve;
  }),
  isReady: () => isReady,
  /** Electron is ready only after the entry module was run to its end: one that awaits it hangs. */
  become(): void {
    isReady = true;
    tellReady();
  },
  /** Much of Electron throws when it is used too early. */
  require(what: string): void {
    if (!isReady) throw new Error(`${what} cannot be used before the app is ready`);
  },
  forbid(what: string): void {
    if (isReady) throw new Error(`${what} must be called before the app is ready`);
  },
};
