import { Suspense, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import type { Seen } from '../client/index.ts';
import { useFeed } from '../shared/client-context.tsx';
import { onDemand } from '../shared/on-demand.ts';
import { usePageTitle } from '../shared/page-title.ts';
import panel from '../shared/panel.module.css';
import { useReturnedFocus } from '../shared/return.ts';
import { useAsked } from '../shared/route.ts';
import { useCommand } from '../shared/use-command.ts';
import { useQuery } from '../shared/use-query.ts';
import frame from '../shared/window.module.css';
import { CurrentSession } from './current-session.tsx';
import { Header } from './header.tsx';
import { Notes } from './notes.tsx';
import { Notices } from './notices.tsx';
import { OtherSessions } from './other-sessions.tsx';
import { StartForm } from './start-form.tsx';
import { Steps } from './steps.tsx';
import { Today } from './today.tsx';
import styles from './tracker.module.css';
import { type OpenDialog, TrackerDialog } from './tracker-dialog.tsx';
import { useTrackerKeys } from './tracker-keys.ts';

const FirstRun = onDemand(() => import('./first-run.tsx'));
const Elsewhere = onDemand(() => import('./elsewhere.tsx'));

/** The window looked at all day: what runs, what waits, and how to start something else. */
export function Tracker() {
  const { t } = useTranslation();
  const { seen, connection } = useFeed();
  if (seen !== null) return <Day seen={seen} />;
  return (
    <main className={styles.waiting}>
      <h1>{t('app.name')}</h1>
      {connection === 'connecting' && <p>{t('connection.connecting')}</p>}
    </main>
  );
}

function Day({ seen }: { seen: Seen }) {
  const { t } = useTranslation();
  const { current } = seen;
  const [main, ...others] = current.open;
  const detail = useDetail(seen);
  const firstRun = useFirstRun(seen);
  const clock = useCommand();
  const switching = useCommand();
  const titleField = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [wantedAway, wantAway] = useState<string | null>(null);
  // The clock and the field are there at once; what lies below them follows with the next frame.
  const wholly = useDeferredValue(true, false);

  const toggle = () => {
    // What the button says, as it is seen: that may be before the answer to what was done last has come.
    if (current.running !== null) void clock.run({ type: 'pause' });
    else if (main !== undefined) void clock.run({ type: 'resume', sessionId: main.id });
  };
  const switchTo = (sessionId: string) => void switching.run({ type: 'resume', sessionId });
  usePageTitle(main === undefined ? '' : `${t(`state.${current.running ? 'running' : 'paused'}`)}: ${main.title}`);
  useTrackerKeys({
    main,
    others,
    toggle,
    switchTo,
    startNew: () => titleField.current?.focus(),
    help: () => setDialog({ about: 'keys' }),
  });
  useReturnedFocus(wholly && detail !== null);
  useAsked('new-session', () => {
    setDialog(null);
    titleField.current?.focus();
  });
  useAsked('away', () => {
    setDialog(null);
    wantAway(current.away[0]?.id ?? null);
  });

  return (
    <div className={`${frame.wide} ${styles.window}`} data-empty={main === undefined || undefined}>
      <Header seen={seen} onOpen={setDialog} />
      <main>
        {main !== undefined && <Today seen={seen} onAway={wantAway} />}
        <Notices current={current} wantedAway={wantedAway} />
        <div className={styles.columns}>
          {main !== undefined && (
            <div className={styles.session}>
              <CurrentSession
                session={current.running ?? main}
                detail={detail}
                clock={clock}
                onToggle={toggle}
                onOpen={setDialog}
              />
            </div>
          )}
          <div className={styles.aside}>
            <StartForm field={titleField} open={current.open} onGoOn={switchTo} />
            {firstRun === false && <Today seen={seen} onAway={wantAway} />}
            <Suspense fallback={null}>{firstRun === true && <FirstRun />}</Suspense>
            {wholly && <OtherSessions sessions={others} switching={switching} onSwitch={switchTo} onOpen={setDialog} />}
            {wholly && (
              // Begun with what is in it: one that was there before would let all of that frame wait for its script.
              <Suspense fallback={null}>
                {current.elsewhere.length > 0 && <Elsewhere sessions={current.elsewhere} />}
              </Suspense>
            )}
          </div>
          {wholly && detail !== null && (
            <div className={`${panel.panel} ${styles.work}`} key={detail.id}>
              <Steps session={detail} />
              <Notes session={detail} />
            </div>
          )}
        </div>
      </main>
      {dialog !== null && <TrackerDialog dialog={dialog} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** Whether nothing was ever recorded; not known at first, and not asked while anything is open. */
function useFirstRun({ current }: Seen): boolean | undefined {
  const empty = current.open.length + current.elsewhere.length === 0;
  const any = useQuery<'sessions'>(
    empty ? { type: 'sessions', limit: 1, includeAborted: true, includeArchived: true } : null,
  );
  if (!empty) return undefined;
  if (any.value !== undefined) return any.value.sessions.length === 0;
  // Where it cannot be read, nothing is said of a beginning.
  return any.trouble === null ? undefined : false;
}

/** The whole of the session shown large: pushed while it runs, asked for while it is paused. */
function useDetail({ current }: Seen): SessionView | null {
  const paused = current.running === null ? current.open[0] : undefined;
  const asked = useQuery<'session'>(paused === undefined ? null : { type: 'session', sessionId: paused.id });
  return current.running ?? asked.value ?? null;
}
