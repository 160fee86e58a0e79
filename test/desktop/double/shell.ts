import type { Shell } from 'electron';

/** What was handed to other programs. */
export const handedOut: string[] = [];

export const shell: Pick<Shell, 'openExternal' | 'openPath'> = {
  openExternal: async (url) => {
    handedOut.push(url);
  },
  openPath: async (path) => {
    handedOut.push(path);
    return '';
  },
};
