import { checkoutScenes } from './checkout.ts';
import { dataScenes } from './data.ts';
import { dialogsScenes } from './dialogs.ts';
import { paletteScenes } from './palette.ts';
import { reportsScenes } from './reports.ts';
import type { Scene } from './scene.ts';
import { sessionScenes } from './session.ts';
import { sessionsScenes } from './sessions.ts';
import { settingsScenes } from './settings.ts';
import { trackerScenes } from './tracker.ts';

/** Every state of every window that is looked at. */
export const scenes: Scene[] = [
  ...trackerScenes,
  ...dialogsScenes,
  ...checkoutScenes,
  ...paletteScenes,
  ...reportsScenes,
  ...dataScenes,
  ...sessionScenes,
  ...sessionsScenes,
  ...settingsScenes,
];
