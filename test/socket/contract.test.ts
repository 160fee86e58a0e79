import { connectFace } from '../../src-main/host-socket/index.ts';
import { contractSuite, type OpenedFace } from '../contract/suite.ts';
import { serveApp } from './served-app.ts';

contractSuite('the socket', openSocketFace);

async function openSocketFace(): Promise<OpenedFace> {
  const { dataDir, close } = await serveApp();
  const face = await connectFace(dataDir);
  if (face === null) throw new Error(`Nothing answers in ${dataDir}`);
  return {
    face,
    close: async () => {
      face.close();
      await close();
    },
  };
}
