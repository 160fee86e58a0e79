import type { Problem } from '#contract';
import { auditProblems } from './audit.ts';
import type { Sources } from './sources.ts';

/** Clocks are put right by this much all the time. */
const setBackUnnoticedMs = 1_000;

/** All that a person should know: of the records, of the settings, of what is done beside commands, and of the desktop. */
export async function problemsOf(sources: Sources): Promise<Problem[]> {
  const { storage, ports, upkeep, keepingUp } = sources;
  const changedByHand = await auditProblems(sources);
  const ofSettings = ports.settings.problems();
  const told = new Set(ofSettings.map((problem) => problem.path));
  const ofRecords = storage.problems().filter(({ path }) => path === null || !told.has(path));
  return [
    ...ofRecords,
    ...ofSettings,
    ...upkeep.problems(),
    ...clockSetBack(sources),
    ...idleNotMeasured(sources),
    ...(ports.desktopProblems?.() ?? []),
    ...keepingUp.problems(),
    ...changedByHand,
  ];
}

function clockSetBack({ records, ports }: Sources): Problem[] {
  const { latest } = records.state;
  if (Date.parse(latest) - Date.parse(ports.now()) <= setBackUnnoticedMs) return [];
  const message = `The clock was set back: work is recorded up to ${latest}. Until then no time counts`;
  return [{ code: 'CLOCK_SET_BACK', message, path: null }];
}

function idleNotMeasured({ ports }: Sources): Problem[] {
  if (ports.abilities().idle !== 'no') return [];
  const message = 'This desktop does not tell how long there was no input. Lock the screen or pause when you leave';
  return [{ code: 'IDLE_NOT_MEASURED', message, path: null }];
}
