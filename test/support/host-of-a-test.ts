import { afterEach } from 'vitest';
import { type HostOptions, type HostProcess, startHost } from './host-process.ts';
import { tempFolder } from './temp-folder.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** An empty data directory that is gone after the test. */
export async function dataDirOfTest(): Promise<string> {
  const folder = await tempFolder();
  cleanUps.push(() => folder.remove());
  return folder.path;
}

/** A host that is ended after the test, on a data directory of its own unless one is given. */
export async function hostOfTest(options: Partial<HostOptions> = {}): Promise<HostProcess> {
  const host = await startHost({ ...options, dataDir: options.dataDir ?? (await dataDirOfTest()) });
  cleanUps.push(() => host.kill9());
  return host;
}
