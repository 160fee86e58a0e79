import { contractSuite, type OpenedFace } from '../contract/suite.ts';
import { startHost } from '../support/host-process.ts';
import { httpFace } from '../support/http-face.ts';
import { tempFolder } from '../support/temp-folder.ts';

contractSuite('the loopback host', openHostFace);

async function openHostFace(): Promise<OpenedFace> {
  const folder = await tempFolder();
  const host = await startHost({ dataDir: folder.path });
  const close = async () => {
    await host.stop();
    await folder.remove();
  };
  return { face: httpFace(host), close };
}
