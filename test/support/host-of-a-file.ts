import { beforeAll, expect } from 'vitest';
import { type HostProcess, startHost } from './host-process.ts';
import { httpFace } from './http-face.ts';
import { ask, signedIn } from './http-request.ts';
import { tempFolder } from './temp-folder.ts';

type Call = 'execute' | 'query';

/** One host for all tests of a file, and what it says to them. */
export type HostOfFile = {
  /** From the first test on. */
  host(): HostProcess;
  /** The code of a refusal, or `ok`. */
  codeOf(name: Call, input: unknown): Promise<string>;
  /** The same for JSON that no object here could be written as. */
  codeOfText(name: Call, body: string): Promise<string>;
};

/** Whatever it was told, it ends in order at the end, and has complained of nothing. */
export function hostOfFile(): HostOfFile {
  let started: HostProcess | null = null;
  const host = () => {
    if (started === null) throw new Error('The host is there from the first test on');
    return started;
  };

  beforeAll(async () => {
    const folder = await tempFolder();
    started = await startHost({ dataDir: folder.path });
    return async () => {
      const exitCode = await host().stop();
      await folder.remove();
      expect([exitCode, host().stderr()]).toEqual([0, '']);
    };
  });

  return {
    host,
    async codeOf(name, input) {
      const answer = await httpFace(host())[name](input);
      return answer.ok ? 'ok' : answer.error.code;
    },
    async codeOfText(name, body) {
      const asked = { method: 'POST', path: `/api/${name}`, headers: signedIn(host().token), body };
      const { ok, error } = JSON.parse((await ask(host().port, asked)).text);
      return ok ? 'ok' : error.code;
    },
  };
}
