import { shell } from 'electron';
import type { OpenerPort } from '../app/index.ts';

export const opener: OpenerPort = {
  openPath(path) {
    void shell.openPath(path).then((problem) => {
      if (problem !== '') console.error(`intermission: ${path} could not be opened: ${problem}`);
    });
  },
};
