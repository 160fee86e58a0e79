import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { useFeed } from '../shared/client-context.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { useReturnedFocus } from '../shared/return.ts';
import { goBack } from '../shared/route.ts';
import { Unanswered } from '../shared/unanswered.tsx';
import { useEscape } from '../shared/use-escape.ts';
import { useQuery } from '../shared/use-query.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import { Absences } from './absences.tsx';
import { History } from './history.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { Overview } from './overview.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { TimePanel } from './time-panel.tsx';

/** All that is kept of one session, open or closed, and every way to correct it. */
export function SessionWindow({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const { seen } = useFeed();
  const asked = useQuery<'session'>({ type: 'session', sessionId });
  const running = seen?.current.running;
  const session = running?.id === sessionId ? running : asked.value;
  usePageTitle(session?.title ?? t('session.title'));
  useEscape(goBack);
  useReturnedFocus(session !== undefined);
  return (
    <div className={frame.reading}>
      <WindowHeading title={t('session.title')} />
      <main className={frame.stack} aria-busy={session === undefined && asked.trouble === null}>
        {(session === undefined || asked.trouble !== null) && <Unanswered asked={asked} />}
        {session !== undefined && <Parts key={session.id} session={session} />}
      </main>
    </div>
  );
}

function Parts({ session }: { session: SessionView }) {
  return (
    <>
      <Overview session={session} />
      <StepsPanel session={session} />
      <NotesPanel session={session} />
      <TimePanel session={session} />
      <Absences session={session} />
      {session.status === 'completed' && <ReviewPanel session={session} />}
      <History session={session} />
    </>
  );
}
