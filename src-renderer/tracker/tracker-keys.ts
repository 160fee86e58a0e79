import type { SessionSummary } from '#contract';
import { open } from '../shared/route.ts';
import { trackerKeys } from '../shared/single-keys.ts';
import { useKeys } from '../shared/use-keys.ts';

type TrackerKeys = {
  main: SessionSummary | undefined;
  others: SessionSummary[];
  toggle(): void;
  switchTo(sessionId: string): void;
  startNew(): void;
  help(): void;
};

/** The tracker's single keys, as its help lists them. */
export function useTrackerKeys({ main, others, toggle, switchTo, startNew, help }: TrackerKeys): void {
  const closed = () => open({ window: 'sessions' });
  const ofMain = (session: SessionSummary) => ({
    ' ': toggle,
    [trackerKeys.toggle]: toggle,
    [trackerKeys.checkout]: () => open({ window: 'checkout', sessionId: session.id }),
    [trackerKeys.session]: () => open({ window: 'session', sessionId: session.id }),
  });
  const ofOthers = others.slice(0, 9).map((other, index) => [String(index + 1), () => switchTo(other.id)]);
  const acts = new Map<string, () => void>(
    Object.entries({
      [trackerKeys.newSession]: startNew,
      [trackerKeys.sessions]: closed,
      [trackerKeys.reports]: () => open({ window: 'reports' }),
      [trackerKeys.today]: () => open({ window: 'reports', day: 'today' }),
      [trackerKeys.yesterday]: () => open({ window: 'reports', day: 'yesterday' }),
      [trackerKeys.help]: help,
      ...(main !== undefined && ofMain(main)),
      ...Object.fromEntries(ofOthers),
    }),
  );
  useKeys((key) => {
    const act = acts.get(key);
    act?.();
    return act !== undefined;
  });
}
