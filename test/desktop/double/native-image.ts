import { existsSync } from 'node:fs';

export class DoubleImage {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** As in Electron, a file that is not there makes an image with nothing on it, and no error. */
  isEmpty(): boolean {
    return !existsSync(this.path);
  }
}

export const nativeImage = { createFromPath: (path: string) => new DoubleImage(path) };
