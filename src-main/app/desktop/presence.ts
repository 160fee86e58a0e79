import type { Abilities, Away, CurrentView, Instant, PresenceView } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import { type Absence, observe, present, type Sign } from './absence.ts';
import { learnIdle, nothingHeard } from './idle-ability.ts';
import type { DesktopPorts, PowerSign } from './ports.ts';
import { learnSleep, noSleepSeen } from './sleep.ts';

/** How often the desktop is asked: the rule is no timer faster than 15 s. */
const lookMs = 15_000;

/** Input within this counts as being at work. */
const activeWithinMs = 60_000;

export type PresencePorts = Pick<DesktopPorts, 'power' | 'now' | 'wayland'> & { settings: SettingsPort };

export type PresenceListeners = {
  /** Somebody is back, and is to be asked what the time away was. */
  onReturn(away: Away): void;
  /** The person was active for so long since this was last called. */
  onActivity(activeMs: number): void;
};

export type Presence = {
  /** Whether this desktop tells how long there was no input. */
  idle(): Abilities['idle'];
  /** All that this desktop tells at this moment. */
  now(): PresenceView;
  stop(): void;
};

/** Watches whether the person is here, and pauses and asks by the absence policy. */
export function watchPresence(app: App, ports: PresencePorts, listeners: PresenceListeners): Presence {
  let absence: Absence = present;
  let ability = nothingHeard;
  let sleep = noSleepSeen;
  let current: CurrentView | null = null;
  let lastLookMs: number | null = null;
  let cameBackBy: Sign['kind'] | null = null;
  const nowMs = () => Date.parse(ports.now());

  /** At once in the queue of the app: what is noticed with a command comes before it. */
  function tell(sign: Sign): void {
    const [next, effects] = observe(absence, sign, ports.settings.read().away);
    absence = next;
    if (effects.some((effect) => effect.type === 'back')) cameBackBy = sign.kind;
    void app.notice(effects);
  }

  function view(next: CurrentView): void {
    const before = current;
    current = next;
    if (before === null) return;
    const known = endedAways(before).map((away) => away.id);
    for (const away of endedAways(next)) if (!known.includes(away.id)) void answer(away);
  }

  async function answer({ id }: Away): Promise<void> {
    const byCommand = cameBackBy === 'command';
    // The command by which somebody came back may be the answer.
    await app.notice([]);
    const away = current?.away.find((one) => one.id === id);
    const { onReturn: wish, resumeWithinMinutes } = ports.settings.read().away;
    if (away === undefined || wish === 'stay') return;
    if (wish === 'ask' || lengthMs(away) >= resumeWithinMinutes * 60_000) return listeners.onReturn(away);
    // A command has said as well what is to run.
    const resume = !byCommand && current?.running === null;
    await app.execute({ type: 'resolveAway', awayId: id, as: 'break', resume });
  }

  function look(): void {
    const seen = ports.power.look();
    const atMs = nowMs();
    const sinceMs = atMs - (lastLookMs ?? atMs);
    lastLookMs = atMs;
    ability = learnIdle(ability, seen, atMs, ports.wayland);
    sleep = learnSleep(sleep, 'look', atMs);
    tell(seen === null ? { kind: 'beat', atMs } : { kind: 'look', atMs, ...seen });
    const isActive = absence.away === null && (seen?.idleMs ?? 0) < activeWithinMs;
    if (isActive) listeners.onActivity(Math.max(0, Math.min(sinceMs, activeWithinMs)));
  }

  function heard(sign: PowerSign): void {
    sleep = learnSleep(sleep, sign, nowMs());
    tell(signOf(sign, nowMs(), ports.power.look()?.idleMs ?? null));
  }

  function now(): PresenceView {
    const seen = ports.power.look();
    const { last } = sleep;
    return {
      idle: ability.is,
      idleMs: seen?.idleMs ?? null,
      locked: seen?.locked ?? null,
      lastSleep:
        last === null
          ? null
          : { start: instantOf(last.startMs), end: last.endMs === null ? null : instantOf(last.endMs) },
      awaySince: absence.away === null ? null : instantOf(absence.away.sinceMs),
    };
  }

  const timer = setInterval(look, lookMs);
  const unsubscribes = [
    app.watch(view),
    app.onCommand(() => tell({ kind: 'command', atMs: nowMs() })),
    ports.power.onSign(heard),
    () => clearInterval(timer),
  ];
  look();
  return {
    idle: () => ability.is,
    now,
    stop() {
      for (const unsubscribe of unsubscribes) unsubscribe();
    },
  };
}

function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** Aways that are over, and wait to be answered. */
function endedAways(current: CurrentView | null): Away[] {
  return current?.away.filter((away) => away.end !== null && away.resolution === null) ?? [];
}

function lengthMs({ start, end }: Away): number {
  return end === null ? 0 : Date.parse(end) - Date.parse(start);
}

function signOf(sign: PowerSign, atMs: number, idleMs: number | null): Sign {
  return sign === 'lock' || sign === 'suspend' ? { kind: sign, atMs, idleMs } : { kind: sign, atMs };
}
