import { v7 } from 'uuid';
import { openApp } from '../../src-main/app/index.ts';
import { quietDesk } from '../support/quiet-desk.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { contractSuite, type OpenedFace } from './suite.ts';

contractSuite('the app itself', openAppFace);

async function openAppFace(): Promise<OpenedFace> {
  const folder = await tempFolder();
  const opened = openApp({
    dataDir: folder.path,
    version: '0.0.0',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date().toISOString(),
    newId: () => v7(),
    ...quietDesk(),
  });
  if (opened.is === 'taken') throw new Error(`${folder.path} is in use`);
  const { app } = opened;
  const close = async () => {
    await app.close();
    await folder.remove();
  };
  return { face: app, close };
}
