import type { Problem } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import type { DesktopPorts, Notice } from './ports.ts';
import type { Say } from './say.ts';

const hourMs = 60 * 60_000;
/** Looked for so often. What decides is the clock on the wall: a timer stands still while the machine sleeps. */
const apartMs = 24 * hourMs;
/** Away from the network for some days is nothing to tell of: the first look that failed, and a week of them. */
const failuresToTell = 8;

type Ports = Pick<DesktopPorts, 'updates' | 'notifications' | 'now'> & {
  settings: SettingsPort;
  say: Say;
};

/**
 * Where the person wants it, looks for a newer version once a day and fetches it. It is installed when Intermission is
 * quit, and Intermission never ends by itself for it: a running clock is not to be stopped.
 */
export function keepUpToDate(app: App, ports: Ports): { problems(): Problem[]; stop(): void } {
  const { updates, settings } = ports;
  let lookedMs: number | null = null;
  let failures = 0;
  let why = '';
  let ready: string | null = null;
  const isWanted = () => settings.read().updatesItself;

  async function look(): Promise<void> {
    const nowMs = Date.parse(ports.now());
    const isDue = lookedMs === null || nowMs - lookedMs >= apartMs || nowMs < lookedMs;
    if (!isWanted() || !isDue || !updates.isPossible()) return;
    lookedMs = nowMs;
    try {
      take(await updates.fetch());
      failures = 0;
    } catch (error) {
      failures += 1;
      why = error instanceof Error ? error.message : String(error);
    }
  }

  function take(version: string | null): void {
    if (version === null || version === ready) return;
    ready = version;
    updates.installOnQuit(isWanted());
    if (isWanted()) ports.notifications.show(readyNotice(version, ports.say));
  }

  const timer = setInterval(() => void look(), hourMs);
  const unsubscribe = app.onSettings(() => {
    if (ready !== null) updates.installOnQuit(isWanted());
    void look();
  });
  void look();
  return {
    problems() {
      if (!isWanted()) return [];
      if (!updates.isPossible()) return [cannotUpdate];
      return failures < failuresToTell ? [] : [updateFailed(why)];
    },
    stop() {
      clearInterval(timer);
      unsubscribe();
    },
  };
}

function readyNotice(version: string, say: Say): Notice {
  const body = say('notice.updateDo', { version });
  return { id: `update ${version}`, title: say('notice.update'), body, buttons: [] };
}

const cannotUpdate: Problem = {
  code: 'CANNOT_UPDATE',
  message:
    'This Intermission cannot update itself: its package does not say where updates are. Install new ones by hand',
  path: null,
};

function updateFailed(why: string): Problem {
  const message = `For a week no update could be looked for (${why}). It is tried again every day`;
  return { code: 'UPDATE_FAILED', message, path: null };
}
