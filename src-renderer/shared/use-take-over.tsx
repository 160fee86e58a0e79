import { type ReactNode, Suspense, useState } from 'react';
import type { SessionSummary } from '#contract';
import { lazily } from './on-demand.ts';
import { TroubleText } from './trouble-text.tsx';
import { useCommand } from './use-command.ts';

const TakeOverDialog = lazily(() => import('./take-over-dialog.tsx'));

type OfAnother = Pick<SessionSummary, 'id' | 'title' | 'clock' | 'device'>;

/** Goes on here with what is open on another machine. Where its clock runs there, the person is asked until when. */
export function useTakeOver(): {
  takeOver(session: OfAnother): void;
  /** What is asked first, or why it was refused. */
  outcome: ReactNode;
} {
  const taking = useCommand();
  const [asked, ask] = useState<OfAnother | null>(null);
  return {
    takeOver: (session) => {
      if (session.clock === 'running') ask(session);
      else void taking.run({ type: 'takeOver', sessionId: session.id });
    },
    outcome: (
      <>
        <TroubleText trouble={taking.trouble} />
        <Suspense fallback={null}>
          {asked !== null && <TakeOverDialog session={asked} onClose={() => ask(null)} />}
        </Suspense>
      </>
    ),
  };
}
