import type { Away, CurrentView } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import { type Absence, type AbsenceEffect, observe, present, type Sign } from './absence.ts';
import type { DesktopPorts, PowerSign, Unsubscribe } from './ports.ts';

/** How often the desktop is asked: the rule is no timer faster than 15 s. */
const lookMs = 15_000;

export type PresencePorts = Pick<DesktopPorts, 'power' | 'now'> & { settings: SettingsPort };

/**
 * Watches whether the person is here, and pauses and asks by the absence policy. `onReturn` is called with what is to
 * be asked about when somebody comes back.
 */
export function watchPresence(app: App, ports: PresencePorts, onReturn: (away: Away) => void): Unsubscribe {
  let absence: Absence = present;
  let current: CurrentView | null = null;
  const nowMs = () => Date.parse(ports.now());

  async function tell(sign: Sign): Promise<void> {
    const [next, effects] = observe(absence, sign, ports.settings.read().away);
    const cameBack = absence.away !== null && next.away === null;
    const asking = current?.away.find((away) => away.end === null)?.id;
    absence = next;
    for (const effect of effects) await app.notice(effect);
    await makeUp();
    if (cameBack && asking !== undefined) await answer(asking);
  }

  /** What could not be saved when it was noticed is said again: the clock must not run while nobody is here. */
  async function makeUp(): Promise<void> {
    const missing: AbsenceEffect | null =
      absence.away !== null && current?.running != null ? { type: 'left', ...absence.away } : null;
    if (missing !== null) await app.notice(missing);
  }

  async function answer(awayId: string): Promise<void> {
    const away = current?.away.find((one) => one.id === awayId);
    if (away === undefined || away.end === null) return;
    const { onReturn: wish, resumeWithinMinutes } = ports.settings.read().away;
    const awayMs = Date.parse(away.end) - Date.parse(away.start);
    if (wish === 'resume' && awayMs < resumeWithinMinutes * 60_000) {
      await app.execute({ type: 'resolveAway', awayId, as: 'break', resume: true });
    } else if (wish !== 'stay') onReturn(away);
  }

  const look = () => {
    const seen = ports.power.look();
    void tell({ kind: 'look', atMs: nowMs(), idleMs: seen?.idleMs ?? null, locked: seen?.locked ?? false });
  };
  const timer = setInterval(look, lookMs);
  const unsubscribes = [
    app.watch((view) => {
      current = view;
    }),
    app.onCommand(() => void tell({ kind: 'active', atMs: nowMs() })),
    ports.power.onSign((sign) => void tell(signOf(sign, nowMs(), ports.power.look()?.idleMs ?? null))),
    () => clearInterval(timer),
  ];
  look();
  return () => {
    for (const unsubscribe of unsubscribes) unsubscribe();
  };
}

function signOf(sign: PowerSign, atMs: number, idleMs: number | null): Sign {
  return sign === 'lock' || sign === 'suspend' ? { kind: sign, atMs, idleMs } : { kind: sign, atMs };
}
