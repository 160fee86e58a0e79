declare module 'fs-native-extensions' {
  /** Asks for an exclusive lock on a range of an open file. True when granted. */
  export function tryLock(file: number, offset?: number, length?: number): boolean;
}
