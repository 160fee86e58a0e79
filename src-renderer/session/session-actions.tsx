import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInput, SessionView } from '#contract';
import { lazily } from '../shared/on-demand.ts';
import panel from '../shared/panel.module.css';
import { open } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useKeys } from '../shared/use-keys.ts';
import { useTakeOver } from '../shared/use-take-over.tsx';
import { isAtHand } from './changeable.ts';
import styles from './session.module.css';

const AbortDialog = lazily(() => import('../shared/abort-dialog.tsx'));
const EditDialog = lazily(() => import('../shared/edit-dialog.tsx'));
const SignOffDialog = lazily(() => import('./sign-off-dialog.tsx'));

type Opened = 'edit' | 'abort' | 'signOff' | null;

/** What can be done to the whole session as it stands. */
export function SessionActions({ session }: { session: SessionView }) {
  const acting = useCommand();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const act = (command: CommandInput) => void acting.run(command);
  useSessionKeys(session, act);
  if (session.device !== null) return <OfAnother session={session} name={session.device.name} />;
  return (
    <>
      <div className={styles.actions}>
        {session.status === 'in_progress' ? (
          <OpenActions session={session} act={act} onOpen={setOpened} />
        ) : (
          <ClosedActions session={session} act={act} onOpen={setOpened} />
        )}
      </div>
      <TroubleText trouble={acting.trouble} />
      <Suspense fallback={null}>
        {opened === 'edit' && <EditDialog session={session} onClose={close} />}
        {opened === 'abort' && <AbortDialog session={session} onClose={close} />}
        {opened === 'signOff' && <SignOffDialog session={session} onClose={close} />}
      </Suspense>
    </>
  );
}

/** Space, C and N, as the tracker has them: for the session that is shown. */
function useSessionKeys(session: SessionView, act: (command: CommandInput) => void): void {
  const acts = new Map<string, () => void>([
    [' ', () => act({ type: session.clock === 'running' ? 'pause' : 'resume', sessionId: session.id })],
    ['c', () => open({ window: 'checkout', sessionId: session.id }, 'check-out')],
    ['n', () => document.getElementById('write-note')?.focus()],
  ]);
  useKeys((key) => {
    const chosen = isAtHand(session) ? acts.get(key.toLowerCase()) : undefined;
    chosen?.();
    return chosen !== undefined;
  });
}

/** What another machine recorded is changed there; what is open there can be gone on with here. */
function OfAnother({ session, name }: { session: SessionView; name: string }) {
  const { t } = useTranslation();
  const { takeOver, outcome } = useTakeOver();
  return (
    <>
      <p className={panel.soft}>{t('machines.readOnly', { name })}</p>
      {session.status === 'in_progress' && (
        <div className={styles.actions}>
          <Button size="sm" variant="default" onClick={() => takeOver(session)}>
            {t(session.clock === 'running' ? 'machines.takeOverAsk' : 'machines.takeOver')}
          </Button>
        </div>
      )}
      {outcome}
    </>
  );
}

type Actions = { session: SessionView; act(command: CommandInput): void; onOpen(dialog: Opened): void };

function OpenActions({ session, act, onOpen }: Actions) {
  const { t } = useTranslation();
  const runs = session.clock === 'running';
  return (
    <>
      <Button
        size="sm"
        aria-keyshortcuts="Space"
        onClick={() => act({ type: runs ? 'pause' : 'resume', sessionId: session.id })}
      >
        {t(runs ? 'action.pause' : 'action.resume')}
      </Button>
      <Button
        id="check-out"
        aria-keyshortcuts="C"
        size="sm"
        variant="default"
        onClick={() => open({ window: 'checkout', sessionId: session.id }, 'check-out')}
      >
        {t('action.checkout')}
      </Button>
      <Button size="sm" variant="default" onClick={() => onOpen('edit')}>
        {t('action.edit')}
      </Button>
      <Button size="sm" variant="default" onClick={() => onOpen('abort')}>
        {t('action.abort')}
      </Button>
    </>
  );
}

function ClosedActions({ session, act, onOpen }: Actions) {
  const { t } = useTranslation();
  const { id, archived } = session;
  return (
    <>
      {session.status === 'completed' && session.signedOff === null && (
        <Button size="sm" variant="default" onClick={() => onOpen('signOff')}>
          {t('signOff.open')}
        </Button>
      )}
      <Button
        size="sm"
        variant="default"
        onClick={() => act({ type: archived ? 'unarchive' : 'archive', sessionId: id })}
      >
        {t(archived ? 'sessions.unarchive' : 'sessions.archive')}
      </Button>
    </>
  );
}
